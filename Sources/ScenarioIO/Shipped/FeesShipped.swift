extension ShippedTables {
  /// Typical and verified charges of platforms.
  ///
  /// Where a source gives a range, its middle stands here and the source says the range.
  static let fees = #"""
    fee,platform,market,category,kind,amount,base,from,through,source,status
    amazon-referral,amazon,,,referral,15 %,gross_price,,,dotcomreps.com: Amazon referral fees; range 8 to 20 %,verified
    amazon-referral-electronics,amazon,,electronics,referral,8 %,gross_price,,,techvail.com: referral fee calculator,verified
    amazon-us-subscription,amazon,us,,subscription,39.99 USD,gross_price,,,professional plan,verified
    amazon-de-subscription,amazon,de,,subscription,39.00 EUR,gross_price,,,professional plan,memory
    amazon-fr-subscription,amazon,fr,,subscription,39.00 EUR,gross_price,,,professional plan,memory
    amazon-it-subscription,amazon,it,,subscription,39.00 EUR,gross_price,,,professional plan,memory
    amazon-es-subscription,amazon,es,,subscription,39.00 EUR,gross_price,,,professional plan,memory
    amazon-uk-subscription,amazon,uk,,subscription,25.00 GBP,gross_price,,,professional plan,memory
    amazon-jp-subscription,amazon,jp,,subscription,4900 JPY,gross_price,,,professional plan,memory
    amazon-ca-subscription,amazon,ca,,subscription,29.99 CAD,gross_price,,,professional plan,memory
    amazon-mx-subscription,amazon,mx,,subscription,600.00 MXN,gross_price,,,professional plan,memory
    amazon-ae-subscription,amazon,ae,,subscription,0 AED,gross_price,,,professional plan,memory
    amazon-au-subscription,amazon,au,,subscription,49.95 AUD,gross_price,,,professional plan,memory
    amazon-us-fulfilment,amazon,us,,fulfilment,4.60 USD,gross_price,2026-01-15,,inventoryhero.ai: large standard up to 1 lb,verified
    amazon-de-fulfilment,amazon,de,,fulfilment,4.50 EUR,gross_price,,,typical mid of 2.90 to 6.20,typical
    amazon-fr-fulfilment,amazon,fr,,fulfilment,5.00 EUR,gross_price,,,typical mid of 3.50 to 6.50,typical
    amazon-it-fulfilment,amazon,it,,fulfilment,5.00 EUR,gross_price,,,typical mid of 3.50 to 6.50,typical
    amazon-es-fulfilment,amazon,es,,fulfilment,4.60 EUR,gross_price,,,typical mid of 3.00 to 6.20,typical
    amazon-uk-fulfilment,amazon,uk,,fulfilment,3.70 GBP,gross_price,,,typical mid of 2.40 to 5.00,typical
    amazon-jp-fulfilment,amazon,jp,,fulfilment,550 JPY,gross_price,,,typical mid of 400 to 700,typical
    amazon-ca-fulfilment,amazon,ca,,fulfilment,6.50 CAD,gross_price,,,typical mid of 5 to 9,typical
    amazon-mx-fulfilment,amazon,mx,,fulfilment,75.00 MXN,gross_price,,,typical mid of 60 to 110,typical
    amazon-ae-fulfilment,amazon,ae,,fulfilment,10.00 AED,gross_price,,,typical mid of 8 to 14,typical
    amazon-au-fulfilment,amazon,au,,fulfilment,7.00 AUD,gross_price,,,typical mid of 5 to 10,typical
    amazon-pl-fulfilment,amazon,pl,,fulfilment,14.00 PLN,gross_price,,,typical mid of 10 to 20,typical
    amazon-nl-fulfilment,amazon,nl,,fulfilment,4.60 EUR,gross_price,,,typical mid of 3.00 to 6.20,typical
    amazon-se-fulfilment,amazon,se,,fulfilment,48.00 SEK,gross_price,,,typical mid of 35 to 65,typical
    amazon-be-fulfilment,amazon,be,,fulfilment,4.60 EUR,gross_price,,,typical mid of 3.00 to 6.20,typical
    amazon-us-placement,amazon,us,,placement,0.27 USD,gross_price,2024-03-01,,seller central: 0.16 to 0.40 minimal split,memory
    ebay-referral,ebay,,,referral,13.6 %,gross_price,,,eBay winter 2024 seller update; total with sales tax,verified
    ebay-us-payment,ebay,us,,payment,0.40 USD,gross_price,,,per order above 10 USD,verified
    walmart-referral,walmart,,,referral,15 %,gross_price,2025-03-25,,marketplacelearn.walmart.com; typical category,verified
    walmart-referral-electronics,walmart,,electronics,referral,8 %,gross_price,2025-03-25,,marketplacelearn.walmart.com,verified
    walmart-us-fulfilment,walmart,us,,fulfilment,4.40 USD,gross_price,,,typical of 3.45 to 5.50,typical
    tiktok-shop-referral,tiktok-shop,,,referral,7 %,gross_price,,,typical mid of 5 to 9 %,typical
    tiktok-shop-us-referral,tiktok-shop,us,,referral,6 %,gross_price,2024-07-01,,myecomsuite.com; net of seller discount,verified
    tiktok-shop-uk-referral,tiktok-shop,uk,,referral,9 %,gross_price,2024-09-01,,docs.m2ecloud.com,verified
    tiktok-shop-de-referral,tiktok-shop,de,,referral,9 %,gross_price,2026-01-08,,myecomsuite.com; was 5 %,verified
    tiktok-shop-fr-referral,tiktok-shop,fr,,referral,9 %,gross_price,2026-01-08,,myecomsuite.com; was 5 %,verified
    tiktok-shop-it-referral,tiktok-shop,it,,referral,9 %,gross_price,2026-01-08,,myecomsuite.com; was 5 %,verified
    tiktok-shop-es-referral,tiktok-shop,es,,referral,9 %,gross_price,2026-01-08,,myecomsuite.com; was 5 %,verified
    tiktok-shop-ie-referral,tiktok-shop,ie,,referral,9 %,gross_price,2026-01-08,,myecomsuite.com; was 5 %,verified
    tiktok-shop-my-payment,tiktok-shop,my,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-th-payment,tiktok-shop,th,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-sg-payment,tiktok-shop,sg,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-vn-payment,tiktok-shop,vn,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-ph-payment,tiktok-shop,ph,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-id-payment,tiktok-shop,id,,payment,2 %,gross_price,,,myecomsuite.com; order total,verified
    tiktok-shop-us-fulfilment,tiktok-shop,us,,fulfilment,4.80 USD,gross_price,,,typical of 3.60 to 6,typical
    shopee-referral,shopee,,,referral,11 %,gross_price,,,commission 5 to 7 % and technology fee 5 %; typical mid,typical
    shopee-payment,shopee,,,payment,3 %,gross_price,,,2.1 to 3.5 % of the buyer’s payment; typical mid,typical
    lazada-referral,lazada,,,referral,6.5 %,gross_price,,,bangkokpost.com: 5 to 8 %; typical mid,typical
    lazada-payment,lazada,,,payment,2.6 %,gross_price,,,2 to 3.2 %; typical mid,typical
    own-site-payment,own-site,,,payment,3.8 %,gross_price,,,2.9 % and 0.30 USD on a basket of 35 USD,typical
    own-site-subscription,own-site,,,subscription,34.00 USD,gross_price,,,"basic plan, 29 to 39 USD",memory
    mercado-libre-referral,mercado-libre,,,referral,16 %,gross_price,,,cogolinks.com: cross-border selling fee,verified
    noon-referral,noon,,,referral,12 %,gross_price,,,8 to 15 %; typical mid,typical
    noon-ae-fulfilment,noon,ae,,fulfilment,9.00 AED,gross_price,,,typical of 7 to 13,typical
    tmall-global-referral,tmall-global,,,referral,3.5 %,gross_price,,,hicom-asia.com: 0.5 to 8 %; typical of 2 to 5,typical
    tmall-global-payment,tmall-global,,,payment,1 %,gross_price,,,agreement of the platform,verified
    tmall-global-subscription,tmall-global,,,subscription,2500.00 CNY,gross_price,,,"30,000 a year, the lower of two",verified
    tmall-global-deposit,tmall-global,,,deposit,150000 CNY,gross_price,,,chinesedigitalmarketing.com; default category,verified
    jd-worldwide-referral,jd-worldwide,,,referral,5 %,gross_price,,,2 to 8 %; typical mid,typical
    jd-worldwide-subscription,jd-worldwide,,,subscription,83.33 USD,gross_price,,,"1,000 a year",verified
    jd-worldwide-deposit,jd-worldwide,,,deposit,15000 USD,gross_price,,,export2asia.com; typical category,verified
    rakuten-referral,rakuten,,,referral,6 %,gross_price,,,2 to 7 % by plan and 2 to 3 % points and affiliates; typical,typical
    rakuten-payment,rakuten,,,payment,3.2 %,gross_price,,,2.5 to 3.5 %; typical mid,typical
    rakuten-subscription,rakuten,,,subscription,65000 JPY,gross_price,,,standard plan,memory
    aliexpress-referral,aliexpress,,,referral,8 %,gross_price,,,5 to 8 % of the order with shipping,memory
    aliexpress-deposit,aliexpress,,,deposit,10000 CNY,gross_price,,,"10,000 to 30,000",memory
    temu-referral,temu,,,referral,0 %,gross_price,,,ssopdot.com: no commission; the platform keeps the retail spread,verified
    temu-deposit,temu,,,deposit,10000 CNY,gross_price,,,thousands to tens of thousands,typical
    alibaba-payment,alibaba,,,payment,2.5 %,gross_price,,,"trade assurance 2 to 3 %, cap 100 USD",memory
    alibaba-subscription,alibaba,,,subscription,2483.33 CNY,gross_price,,,"29,800 a year",memory
    qoo10-referral,qoo10,,,referral,10 %,gross_price,,,6 to 12 %; typical,typical
    allegro-referral,allegro,,,referral,10 %,gross_price,,,5 to 15 %; typical,typical
    otto-referral,otto,,,referral,15 %,gross_price,,,7 to 18 %; typical,typical
    coupang-referral,coupang,,,referral,10.8 %,gross_price,,,4 to 11 %; typical,typical
    """#
}
