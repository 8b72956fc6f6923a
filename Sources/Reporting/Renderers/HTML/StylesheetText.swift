/// The constant parts of the style sheet.
enum StylesheetText {
  /// Type, header, navigation.
  static let page = """
    *{box-sizing:border-box}
    html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,\
    -apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;\
    font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    h1,h2,h3,.callout.verdict{font-family:"Iowan Old Style","Palatino Linotype",Palatino,\
    "URW Palladio L","Book Antiqua","Liberation Serif",Georgia,serif;font-weight:600;\
    text-wrap:balance}
    h1{font-size:2.3rem;line-height:1.15;margin:.1em 0 .2em}
    h2{font-size:1.6rem;line-height:1.2;margin:0 0 .35em}
    h3{font-size:1.15rem;margin:1.8em 0 .4em}
    h4{font-size:1rem;margin:1.4em 0 .3em}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.5em 1em;z-index:3}
    .skip:focus{left:0}
    .top,.page{max-width:1320px;margin:0 auto;padding:0 32px}
    .top{padding-top:40px;padding-bottom:20px}
    .eyebrow{margin:0;font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;\
    color:var(--quiet)}
    .subtitle{max-width:72ch;margin:.2em 0 0;color:var(--quiet);font-size:1.06rem}
    .facts{display:flex;flex-wrap:wrap;gap:10px 34px;margin:22px 0 0;padding:12px 0 0;\
    border-top:1px solid var(--rule)}
    .facts dt{font-size:.76rem;color:var(--quiet)}
    .facts dd{margin:0;font-size:.95rem}
    .page{display:grid;grid-template-columns:210px minmax(0,1fr);gap:48px;align-items:start}
    nav{position:sticky;top:0;padding:18px 0;font-size:.9rem;max-height:100vh;overflow:auto}
    nav ol{list-style:none;margin:0;padding:0;border-left:1px solid var(--grid)}
    nav a{display:block;padding:4px 0 4px 14px;color:var(--quiet);text-decoration:none}
    nav a:hover{color:var(--ink);text-decoration:underline}
    section{padding:26px 0 34px;border-top:1px solid var(--grid)}
    section:first-child{border-top:0;padding-top:14px}
    section>p,section>ul,.group>p,.group>ul{max-width:72ch}
    .lead{font-size:1.1rem;margin:0 0 1.1em}
    ul{padding-left:1.2em;margin:.6em 0}
    li{margin:.35em 0}
    .cutoff{max-width:1320px;margin:0 auto;padding:18px 32px 40px;color:var(--quiet);\
    font-size:.85rem}

    """

  /// Callouts, figures, tables.
  static let blocks = """
    .callout{background:var(--panel);border-left:4px solid var(--rule);padding:10px 18px;\
    margin:16px 0;max-width:78ch}
    .callout p{margin:.2em 0}
    .callout.verdict{font-size:1.36rem;line-height:1.4;font-weight:400;border-left-color:var(--c0);\
    padding:16px 22px;max-width:none;text-wrap:pretty}
    .callout.warning{border-left-color:var(--c1)}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:18px 30px;\
    margin:22px 0}
    .figures div{border-top:2px solid var(--ink);padding-top:8px}
    .figures dt{font-size:.84rem;color:var(--quiet)}
    .figures dd{margin:0}
    .figures .value{font-size:1.5rem;line-height:1.25;font-weight:600;overflow-wrap:normal;\
    word-break:keep-all}
    .figures .note{font-size:.84rem;color:var(--quiet)}
    .scroll{overflow-x:auto;margin:16px 0 6px;container-type:inline-size}
    table{border-collapse:collapse;font-size:.88rem;line-height:1.35;min-width:min(100%,600px)}
    caption{text-align:left;font-weight:600;padding:0 0 8px;font-size:.95rem}
    caption span{display:block;position:sticky;left:0;width:fit-content;max-width:100cqw}
    th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--grid)}
    th:last-child,td:last-child{padding-right:4px}
    thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom;font-size:.8rem;\
    line-height:1.3}
    tbody th{font-weight:500;min-width:9em;max-width:24em}
    td{max-width:26em}
    td:not(.num){min-width:5.5em}
    td.prose{min-width:16em}
    .name{min-width:10em;max-width:17em;font-family:ui-monospace,Menlo,Consolas,\
    "Liberation Mono",monospace;font-size:.92em}
    .num{text-align:right;white-space:nowrap}
    thead .num{white-space:normal}
    .num+th:not(.num),.num+td:not(.num){padding-left:16px}
    tbody th.num{min-width:0}
    .unit{display:block;font-weight:400;color:var(--quiet)}
    .best{font-weight:650}
    .tag{display:block;font-size:.68rem;letter-spacing:.06em;text-transform:uppercase;\
    font-weight:600;color:var(--link)}
    .mark{white-space:nowrap}
    .mark.bad,.mark.caution{font-weight:600}
    .tablenote{font-size:.84rem;color:var(--quiet);margin:2px 0 16px;max-width:78ch}
    details{margin:8px 0}
    summary{cursor:pointer;color:var(--link);font-size:.9rem;width:fit-content}
    .group{border-top:1px solid var(--grid);padding-top:8px;margin-top:18px}
    .group>summary{font-size:1rem;font-weight:600}

    """

  /// Drawings.
  static let charts = """
    figure{margin:26px 0}
    figcaption{max-width:78ch;margin-bottom:12px}
    figcaption strong{display:block}
    .finding{display:block}
    .key{font-size:.84rem;color:var(--quiet);margin:6px 0 4px;max-width:88ch}
    .panels{display:grid;gap:22px 28px}
    .small{grid-template-columns:repeat(auto-fit,minmax(min(100%,285px),1fr))}
    .few{grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr))}
    .small .panel,.few .panel{max-width:640px}
    .wide{grid-template-columns:minmax(0,1fr);max-width:820px;gap:10px}
    .paneltitle{margin:0 0 2px;font-size:.94rem;line-height:1.35}
    .swatch{display:inline-block;width:.72em;height:.72em;border-radius:50%;background:var(--c);\
    margin-right:.5em}
    .legend{display:flex;flex-wrap:wrap;gap:2px 22px;margin:0 0 8px;padding:0;list-style:none;\
    font-size:.88rem}
    .legend li{margin:0}
    .reading{color:var(--quiet);margin-left:.7em}
    .plot{padding:0 8px 0 4px}
    .beside{padding:0 10px 0 50px}
    svg{display:block;overflow:visible}
    .plot svg svg{overflow:hidden}
    svg text{fill:var(--ink);font-size:12px;font-variant-numeric:tabular-nums}
    svg .tick,svg .axis{fill:var(--quiet);font-size:11.5px}
    svg .strong{font-weight:650}
    .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}
    .grid{stroke:var(--grid)}
    .zero,.rule{stroke:var(--rule)}
    .band90{fill:var(--c);fill-opacity:.16}
    .band50{fill:var(--c);fill-opacity:.3}
    .outlined{stroke:var(--c);stroke-width:1}
    .sample{fill:none;stroke:var(--c);stroke-width:.8;stroke-opacity:.42;\
    vector-effect:non-scaling-stroke}
    .edge{fill:none;stroke:var(--c);stroke-width:1;vector-effect:non-scaling-stroke}
    .median{fill:none;stroke:var(--c);stroke-width:2.6;vector-effect:non-scaling-stroke;\
    stroke-linejoin:round}
    .curve{fill:none;stroke:var(--c);stroke-width:2.4;vector-effect:non-scaling-stroke;\
    stroke-linejoin:round}
    .d1{stroke-dasharray:8 4}.d2{stroke-dasharray:2 3}.d3{stroke-dasharray:10 3 2 3}\
    .d4{stroke-dasharray:5 5}.d5{stroke-dasharray:1 5}
    .sampleline{display:inline-block;margin-right:.5em}
    .level{stroke:var(--ink);stroke-width:1.6;stroke-dasharray:7 4}
    .moment{stroke:var(--quiet);stroke-dasharray:2 3}
    .point{fill:var(--paper);stroke:var(--ink);stroke-width:2}
    .dot{fill:var(--c);stroke:var(--c);stroke-width:1.2}
    .dot.below{fill:var(--paper)}
    .solid{fill:var(--c)}
    .tickmark{stroke:var(--ink);stroke-width:2.4}
    .meanmark{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}
    .whisker{stroke:var(--ink);stroke-width:1.6}
    .heat.none{fill:var(--panel)}

    """

  /// Small screens.
  static let narrow = """
    @media (max-width:960px){
    .page{display:block}
    .top,.page,.cutoff{padding-left:18px;padding-right:18px}
    h1{font-size:1.8rem}
    nav{position:static;max-height:none;padding:0 0 10px;overflow-x:auto}
    nav ol{display:flex;border-left:0;gap:4px 18px;white-space:nowrap}
    nav a{padding:6px 0}
    .callout.verdict{font-size:1.14rem;padding:12px 16px}
    .figures{grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:14px 20px}
    .figures .value{font-size:1.15rem}
    .reading{display:block;margin-left:1.3em}
    }
    @media (max-width:480px){
    svg .spare{display:none}
    tbody th{min-width:5.5em}
    td.prose{min-width:11em}
    }

    """

  /// Paper.
  ///
  /// A closed part stays out, an open one keeps its title; a heading stays with what it heads; colours
  /// that carry meaning are printed. Drawings are a fifth smaller, so that the tallest, the ladder of
  /// sums, fits one page with its heading.
  static let print = """
    @page{margin:14mm;@bottom-right{content:counter(page);font:8pt sans-serif;color:#555B63}}
    @media print{
    :root{color-scheme:light}
    body{font-size:10pt}
    .top,.page{padding-left:0;padding-right:0}
    .top{padding-top:0}
    nav,.skip,details:not([open]){display:none}
    details>summary{color:var(--ink);font-weight:600;list-style:none;break-after:avoid}
    .page{display:block;max-width:none}
    .callout,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .small,.few{grid-template-columns:repeat(2,minmax(0,1fr))}
    .panel:only-child{grid-column:1/-1}
    section{padding:16px 0}
    figure{margin:12px 0}
    .panels{zoom:.8}
    figure,.panel,.key,tr,.callout,.figures,.lead,figcaption{break-inside:avoid}
    h2,h3,h4,.lead,figcaption,.legend,caption,thead,tbody tr:first-child{break-after:avoid}
    p,li{orphans:3;widows:3}
    .key,.tablenote,tbody tr:last-child{break-before:avoid}
    .scroll{overflow:visible;container-type:normal}
    caption span{max-width:none}
    table{font-size:8.5pt}
    td.prose{min-width:12em}
    .cutoff{padding:0;font-size:8pt}
    }

    """

  /// Forced colours: those of the reader's system alone.
  ///
  /// Bars of several series differ by depth.
  static let forcedColors = """
    @media (forced-colors:active){
    :root{--paper:Canvas;--panel:Canvas;--ink:CanvasText;--quiet:CanvasText;--rule:CanvasText;\
    --grid:color-mix(in srgb,CanvasText 25%,Canvas);--link:LinkText;\
    --c0:CanvasText;--c1:CanvasText;--c2:CanvasText;--c3:CanvasText;--c4:CanvasText;--c5:CanvasText;\
    --n1:Canvas;--n2:Canvas;--n3:Canvas;--p1:Canvas;--p2:Canvas;--p3:Canvas}
    .heat{stroke:CanvasText}
    .swatch{forced-color-adjust:none}
    .legend .swatch{border:1px solid CanvasText}
    .legend~.panels .solid{stroke:CanvasText}
    .legend .c3,.legend~.panels .c3{--c:Canvas}
    .legend .c5,.legend~.panels .c5{--c:color-mix(in srgb,CanvasText 45%,Canvas)}
    }

    """
}
