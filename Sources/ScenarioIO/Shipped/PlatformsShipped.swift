extension ShippedTables {
  /// Platforms with typical payout rules: days from delivery to settlement, and between payouts.
  static let platforms = #"""
    platform,title,kind,hold_days,payout_cycle_days,source,status
    amazon,Amazon,marketplace,7,14,typical payout terms,typical
    ebay,eBay,marketplace,2,7,typical payout terms,typical
    walmart,Walmart,marketplace,7,14,typical payout terms,typical
    shopee,Shopee,marketplace,7,7,typical payout terms,typical
    shopee-mall,Shopee Mall,marketplace,7,7,typical payout terms,typical
    lazada,Lazada,marketplace,7,7,typical payout terms,typical
    lazmall,LazMall,marketplace,7,7,typical payout terms,typical
    tiktok-shop,TikTok Shop,social,8,7,typical payout terms,typical
    own-site,Own site,own_site,1,3,typical payout terms,typical
    shopify,Shopify Basic,own_site,1,3,typical payout terms,typical
    shopify-grow,Shopify Grow,own_site,1,3,typical payout terms,typical
    shopify-advanced,Shopify Advanced,own_site,1,3,typical payout terms,typical
    paypal,PayPal,own_site,1,1,typical payout terms,typical
    payoneer,"Payoneer, WorldFirst, PingPong",own_site,1,1,typical payout terms,typical
    mercado-libre,Mercado Libre,marketplace,7,7,typical payout terms,typical
    noon,noon,marketplace,7,14,typical payout terms,typical
    tmall-global,Tmall Global,marketplace,10,7,typical payout terms,typical
    jd-worldwide,JD Worldwide,marketplace,10,7,typical payout terms,typical
    rakuten,Rakuten,marketplace,10,15,typical payout terms,typical
    aliexpress,AliExpress,marketplace,10,7,typical payout terms,typical
    temu,Temu,marketplace,10,14,typical payout terms,typical
    alibaba,Alibaba.com,wholesale,3,7,typical payout terms,typical
    qoo10,Qoo10,marketplace,7,7,typical payout terms,typical
    allegro,Allegro,marketplace,3,7,typical payout terms,typical
    otto,OTTO,marketplace,14,14,typical payout terms,typical
    coupang,Coupang,marketplace,7,30,typical payout terms,typical
    """#
}
