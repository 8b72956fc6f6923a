extension ShippedRules {
  /// China: cross-border retail import (bonded 1210, mail 9610), personal post, general trade.
  ///
  /// A parcel is general trade unless it declares `cbec` or `post`. Above 5,000 CNY a consignment, or 26,000 CNY
  /// a year, the reliefs end and the whole duty and tax are charged. Post over 1,000 CNY is taken only as one
  /// piece. Consumption tax is inside its own base; taxes of personal articles are not collected up to 50 CNY.
  static let china = #"""
    rule,destination,goods,layer,treatments,when,charge,base,collected,exempt_up_to,displaces,from,source,status
    cn-mfn,CN,,mfn,bulk_entry parcel bonded,,8 %,cif,,,,,average of tariff lines; look your code up,typical
    cn-cbec-duty,CN,,mfn,bonded,cif <= 5000 CNY; year <= 26000 CNY,0 %,cif,,,,2019-01-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html",verified
    cn-cbec-mail-duty,CN,,mfn,parcel,cbec; cif <= 5000 CNY; year <= 26000 CNY,0 %,cif,,,,2019-01-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html (9610)",verified
    cn-ct-cosmetics,CN,3304,consumption-tax,bulk_entry parcel bonded,price per gram >= 10 CNY,15 % inside,cif_and_duty,,,,2016-10-01,15 % from 10 CNY a gram; reportify.ai,verified
    cn-ct-cosmetics-ml,CN,3304,consumption-tax,bulk_entry parcel bonded,price per millilitre >= 10 CNY,15 % inside,cif_and_duty,,,,2016-10-01,15 % from 10 CNY a millilitre; reportify.ai,verified
    cn-ct-cosmetics-piece,CN,3304,consumption-tax,bulk_entry parcel bonded,price per piece >= 15 CNY,15 % inside,cif_and_duty,,,,2016-10-01,15 % from 15 CNY a piece or sheet; reportify.ai,verified
    cn-cbec-ct-cosmetics-gram,CN,3304,consumption-tax,bonded,price per gram >= 10 CNY; cif <= 5000 CNY; year <= 26000 CNY,15 % inside,cif_and_duty,70 %,,,2019-01-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html; reportify.ai",verified
    cn-cbec-ct-cosmetics-ml,CN,3304,consumption-tax,bonded,price per millilitre >= 10 CNY; cif <= 5000 CNY; year <= 26000 CNY,15 % inside,cif_and_duty,70 %,,,2019-01-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html; reportify.ai",verified
    cn-cbec-ct-cosmetics-piece,CN,3304,consumption-tax,bonded,price per piece >= 15 CNY; cif <= 5000 CNY; year <= 26000 CNY,15 % inside,cif_and_duty,70 %,,,2019-01-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html; reportify.ai",verified
    cn-vat,CN,,vat,domestic parcel bonded,,13 %,cif_and_duty,,,,2019-04-01,standard rate; chinatax.gov.cn,memory
    cn-import-vat,CN,,import_vat,bulk_entry,,13 %,cif_and_duty,,,,2019-04-01,standard rate; chinatax.gov.cn,memory
    cn-cbec-vat,CN,,vat,bonded,cif <= 5000 CNY; year <= 26000 CNY,13 %,cif_and_duty,70 %,,,2019-04-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html",verified
    cn-cbec-mail-vat,CN,,vat,parcel,cbec; cif <= 5000 CNY; year <= 26000 CNY,13 %,cif_and_duty,70 %,,,2019-04-01,"Cai Guan Shui [2016] 18, [2018] 49: duty 0, VAT and consumption tax at 70 %; cceeccic.org/1452613053.html (9610)",verified
    cn-post,CN,,vat,parcel,post; goods <= 1000 CNY,20 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-one-piece,CN,,vat,parcel,post; goods > 1000 CNY; pieces <= 1,20 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-49,CN,49,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-49-one-piece,CN,49,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-8471,CN,8471,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-8471-one-piece,CN,8471,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-8517,CN,8517,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-8517-one-piece,CN,8517,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-9403,CN,9403,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-9403-one-piece,CN,9403,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-9503,CN,9503,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-9503-one-piece,CN,9503,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-3004,CN,3004,vat,parcel,post; goods <= 1000 CNY,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-13-3004-one-piece,CN,3004,vat,parcel,post; goods > 1000 CNY; pieces <= 1,13 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-24,CN,24,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-24-one-piece,CN,24,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2203,CN,2203,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2203-one-piece,CN,2203,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2204,CN,2204,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2204-one-piece,CN,2204,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2205,CN,2205,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2205-one-piece,CN,2205,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2206,CN,2206,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2206-one-piece,CN,2206,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2207,CN,2207,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2207-one-piece,CN,2207,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2208,CN,2208,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-2208-one-piece,CN,2208,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-7113,CN,7113,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-7113-one-piece,CN,7113,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-3303,CN,3303,vat,parcel,post; goods <= 1000 CNY,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    cn-post-50-3303-one-piece,CN,3303,vat,parcel,post; goods > 1000 CNY; pieces <= 1,50 %,goods,,50 CNY,mfn consumption-tax,2019-04-09,GACC Ann. 43/2010; china-trade-research.hktdc.com: rates of personal articles since 2019-04-09,verified
    """#
}
