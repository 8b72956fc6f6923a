#!/usr/bin/env python3
"""Makes the weekly table of this scenario from the public file of UCI Online Retail.

    python3 prepare.py "Online Retail.csv" FOLDER
    python3 -m doctest prepare.py

Writes online_retail_weekly_country_product.csv.gz into FOLDER: a row per country, product and
Monday week with units, revenue in pounds and the number of invoice lines. The same input gives the
same bytes. Standard library only.

>>> weekly(csv.DictReader(io.StringIO(EXAMPLE)))
... # doctest: +NORMALIZE_WHITESPACE
[('EIRE', '85123A', '2010-12-06', 8, '20.40', 2),
 ('France', '22752', '2010-12-13', 2, '15.30', 1)]
"""

import csv
import datetime
import decimal
import gzip
import io
import pathlib
import re
import sys

NAME = "online_retail_weekly_country_product.csv.gz"
COLUMNS = ["Country", "StockCode", "week", "qty", "revenue", "lines"]
NEEDED = ["InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "Country"]

# Goods have five digits and perhaps letters; POST, M, DOT, gift_0001_20 and the like are no goods.
GOODS = re.compile(r"\d{5}[A-Z]*")
# 74,215 and 80,995 pieces of one product, each cancelled in full within minutes.
CANCELLED_BULK = {"541431", "581483"}

# Kept: two lines of EIRE (one code in small letters) and one of France. Left out, in this order: a
# cancellation, postage, a negative quantity, a price of zero, a bulk invoice, two incomplete weeks.
EXAMPLE = """\
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536900,85123A,HOLDER,6,12/6/2010 9:00,2.55,1,EIRE
536901,85123a,HOLDER,2,2010-12-12 16:00:00,2.55,2,EIRE
536902,22752,DOLLS,2,12/13/2010 8:26,7.65,3,France
C536903,22752,DOLLS,-2,12/13/2010 9:26,7.65,3,France
536904,POST,POSTAGE,1,12/13/2010 9:30,18.00,3,France
536905,22752,lost,-5,12/13/2010 9:31,7.65,,France
536906,22752,found,5,12/13/2010 9:32,0,,France
541431,23166,JAR,74215,12/14/2010 10:01,1.04,4,EIRE
536365,85123A,HOLDER,6,12/1/2010 8:26,2.55,5,EIRE
537900,85123A,HOLDER,6,12/20/2010 8:26,2.55,5,EIRE
"""


def main(arguments):
    if len(arguments) != 2:
        sys.exit('usage: python3 prepare.py "Online Retail.csv" FOLDER')
    source, folder = map(pathlib.Path, arguments)
    with open(source, newline="", encoding="utf-8-sig", errors="replace") as file:
        reader = csv.DictReader(file)
        missing = [name for name in NEEDED if name not in (reader.fieldnames or [])]
        if missing:
            sys.exit(f"{source}: no column {', '.join(missing)}; expected {', '.join(NEEDED)}")
        rows = weekly(reader)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(packed(rows))
    weeks = {row[2] for row in rows}
    print(f"{folder / NAME}: {len(rows):,} rows, {len(weeks)} weeks of trade")


def weekly(lines):
    """Rows of the weekly table, ascending by country, product and week."""
    sums = {}
    days = set()
    for line in lines:
        day = day_of(line["InvoiceDate"])
        days.add(day)
        code = line["StockCode"].strip().upper()
        units, price = int(line["Quantity"]), decimal.Decimal(line["UnitPrice"])
        if not GOODS.fullmatch(code) or units <= 0 or price <= 0:
            continue
        if line["InvoiceNo"].startswith(("C", "c")) or line["InvoiceNo"] in CANCELLED_BULK:
            continue
        total = sums.setdefault((line["Country"].strip(), code, monday(day)), [0, 0, 0])
        total[0] += units
        total[1] += units * price
        total[2] += 1
    return [
        (country, code, week.isoformat(), units, f"{revenue:.2f}", count)
        for (country, code, week), (units, revenue, count) in sorted(sums.items())
        if is_complete(week, days)
    ]


def is_complete(week, days):
    """Whether the file begins by the week's Monday and goes on beyond its Sunday.

    >>> days = [datetime.date(2010, 12, 1), datetime.date(2010, 12, 13)]
    >>> [is_complete(datetime.date(2010, *d), days) for d in [(11, 29), (12, 6), (12, 13)]]
    [False, True, False]
    """
    return min(days) <= week and week + datetime.timedelta(days=7) <= max(days)


def monday(day):
    return day - datetime.timedelta(days=day.weekday())


def day_of(text):
    """The day of `12/1/2010 8:26` (month first, as in the public file) or `2010-12-01 08:26:00`.

    >>> day_of("12/1/2010 8:26") == day_of("2010-12-01 08:26:00")
    True
    """
    date = text.split()[0]
    if "/" in date:
        month, day, year = map(int, date.split("/"))
        return datetime.date(year, month, day)
    return datetime.date.fromisoformat(date[:10])


def packed(rows):
    """The rows as gzip of CSV, without flags, time or system in its header.

    >>> packed([])[:10] == bytes.fromhex("1f8b08000000000002ff")
    True
    >>> gzip.decompress(packed([("EIRE", "85123A", "2010-12-06", 8, "20.40", 2)])).decode()
    'Country,StockCode,week,qty,revenue,lines\\nEIRE,85123A,2010-12-06,8,20.40,2\\n'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as file:
        file.write(text.getvalue().encode())
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
