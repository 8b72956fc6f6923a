/// Public holidays as rules (see ``HolidayRule``): a country's code, then its holidays; lines that go on
/// end with a backslash.
///
/// Compared day by day for 2010 to 2030 with the Python package holidays 0.109, in which alone Ireland had
/// a day of mourning in 2011. Holidays whose days are set year by year are known up to 2030.
enum HolidayTable {
  static let text = """
    AT 01-01 01-06 easter+1 05-01 easter+39 easter+50 easter+60 08-15 10-26 11-01 12-08 12-25 12-26
    AU 01-01 01-26 easter-2 easter+1 04-25 12-25 12-26 09-22@2022
    BE 01-01 easter+0 easter+1 05-01 easter+39 easter+49 easter+50 07-21 08-15 11-01 11-11 12-25
    BR 01-01 easter-2 04-21 05-01 09-07 10-12 11-02 11-15 11-20@2024- 12-25
    CA 01-01 easter-2 07-01 1mon-09 12-25
    CZ 01-01 easter-2@2016- easter+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26
    DE 01-01 easter-2 easter+1 05-01 easter+39 easter+50 10-03 10-31@2017 12-25 12-26
    DK 01-01 easter-3 easter-2 easter+0 easter+1 easter+26@-2023 easter+39 easter+49 easter+50 \
    12-25 12-26
    ES 01-01 01-06 easter-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25
    FR 01-01 easter+1 05-01 05-08 easter+39 easter+50 07-14 08-15 11-01 11-11 12-25
    GB 01-01 easter-2 easter+1 1mon-05@-2019 05-08@2020 1mon-05@2021- -1mon-05@-2011 06-04@2012 \
    -1mon-05@2013-2021 06-02@2022 -1mon-05@2023- -1mon-08 12-25 12-26 04-29@2011 06-05@2012 \
    06-03@2022 09-19@2022 05-08@2023
    IE 01-01 fri>=02-01@2030 1mon-02@2023-2029 03-17 easter+1 1mon-05 1mon-06 1mon-08 -1mon-10 12-25 \
    12-26 03-18@2022
    IT 01-01 01-06 easter+0 easter+1 04-25 05-01 06-02 08-15 10-04@2026- 11-01 1sun-11 12-08 12-25 12-26 \
    03-17@2011
    JP 01-01 2mon-01 02-11 02-23@2020- equinox-03 04-29 05-03 05-04 05-05 3mon-07@-2019 07-23@2020 \
    07-22@2021 3mon-07@2022- 08-11@2016-2019 08-10@2020 08-08@2021 08-11@2022- 3mon-09 equinox-09 \
    2mon-10@-2019 07-24@2020 07-23@2021 2mon-10@2022- 11-03 11-23 12-23@-2018 05-01@2019 10-22@2019
    MX 01-01 1mon-02 3mon-03 05-01 09-16 3mon-11 12-25 12-01@2012 12-01@2018 10-01@2024 10-01@2030
    NL 01-01 easter-2 easter+0 easter+1 04-30@-2013 04-27@2014- 05-05@2010 05-05@2015 05-05@2020 05-05@2025 \
    05-05@2030 easter+39 easter+49 easter+50 12-25 12-26
    NZ 01-01 01-02 02-06 easter-2 easter+1 04-25 1mon-06 4mon-10 12-25 12-26 09-26@2022 06-24@2022 \
    07-14@2023 06-28@2024 06-20@2025 07-10@2026 06-25@2027 07-14@2028 07-06@2029 06-21@2030
    PL 01-01 01-06@2011- easter+0 easter+1 05-01 05-03 easter+49 easter+60 08-15 11-01 11-11 \
    11-12@2018 12-24@2025- 12-25 12-26
    PT 01-01 easter-2 easter+0 04-25 05-01 easter+60@-2012 easter+60@2016- 06-10 08-15 \
    10-05@-2012 10-05@2016- 11-01@-2012 11-01@2016- 12-01@-2012 12-01@2016- 12-08 12-25
    SE 01-01 01-06 easter-2 easter+0 easter+1 05-01 easter+39 06-06 easter+49 sat>=06-20 sat>=10-31 \
    12-25 12-26
    US 01-01 3mon-01 3mon-02 -1mon-05 06-19@2021- 07-04 1mon-09 2mon-10 11-11 4thu-11 12-25
    """
}
