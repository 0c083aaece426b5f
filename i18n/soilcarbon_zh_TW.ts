<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
  <context>
    <name>soilcarbon</name>
    <message>
      <source>Samples</source>
      <translation>樣本</translation>
    </message>
    <message>
      <source>Samples or horizons</source>
      <translation>樣本或土層</translation>
    </message>
    <message>
      <source>Point layer or table with one row for each sample or horizon.</source>
      <translation>點圖層或資料表，每列為一個樣本或土層。</translation>
    </message>
    <message>
      <source>Profile id</source>
      <translation>剖面編號</translation>
    </message>
    <message>
      <source>Field that says which rows belong to one profile, so that they are left out together when a fit is tested. Left empty, each row is a profile of its own.</source>
      <translation>標示哪些列屬於同一剖面的欄位，檢驗擬合時整個剖面一併保留。留空則每列各為一個剖面。</translation>
    </message>
    <message>
      <source>Upper depth [cm]</source>
      <translation>上界深度 [cm]</translation>
    </message>
    <message>
      <source>Depth of the horizon's limit below the surface, in cm. Bulk density often grows with depth.</source>
      <translation>土層界限距地表的深度，單位 cm。總體密度通常隨深度增加。</translation>
    </message>
    <message>
      <source>Lower depth [cm]</source>
      <translation>下界深度 [cm]</translation>
    </message>
    <message>
      <source>Bulk density</source>
      <translation>總體密度</translation>
    </message>
    <message>
      <source>Field of measured bulk density</source>
      <translation>實測總體密度欄位</translation>
    </message>
    <message>
      <source>Field with measured bulk density of the fine earth, empty where it was not measured.</source>
      <translation>細土實測總體密度的欄位，未量測者為空值。</translation>
    </message>
    <message>
      <source>Unit of bulk density</source>
      <translation>總體密度單位</translation>
    </message>
    <message>
      <source>g/cm³, such as 1.3</source>
      <translation>g/cm³，例如 1.3</translation>
    </message>
    <message>
      <source>kg/m³, such as 1300</source>
      <translation>kg/m³，例如 1300</translation>
    </message>
    <message>
      <source>g/cm3 (1.3) or kg/m3 (1300).</source>
      <translation>g/cm3 (1.3) 或 kg/m3 (1300)。</translation>
    </message>
    <message>
      <source>Fill missing values with</source>
      <translation>缺值補值方式</translation>
    </message>
    <message>
      <source>What comes nearest to the measured values</source>
      <translation>最接近實測值者</translation>
    </message>
    <message>
      <source>Your own function, linear</source>
      <translation>自行擬合的函數，線性</translation>
    </message>
    <message>
      <source>Your own function, random forest</source>
      <translation>自行擬合的函數，隨機森林</translation>
    </message>
    <message>
      <source>Manrique and Jones 1991 (USA, Puerto Rico)</source>
      <translation>Manrique and Jones 1991 (美國、波多黎各)</translation>
    </message>
    <message>
      <source>Alexander 1980, first equation (California)</source>
      <translation>Alexander 1980，第一式 (加州)</translation>
    </message>
    <message>
      <source>Alexander 1980, second equation (California)</source>
      <translation>Alexander 1980，第二式 (加州)</translation>
    </message>
    <message>
      <source>Post and Kwon 2000 (no one region)</source>
      <translation>Post and Kwon 2000 (不限單一地區)</translation>
    </message>
    <message>
      <source>Song et al. 2005 (cultivated soils of China)</source>
      <translation>Song et al. 2005 (中國耕作土壤)</translation>
    </message>
    <message>
      <source>Jeffrey 1970 (loss on ignition)</source>
      <translation>Jeffrey 1970 (燒失量)</translation>
    </message>
    <message>
      <source>Drew 1973 (forests of Minnesota)</source>
      <translation>Drew 1973 (明尼蘇達州林地)</translation>
    </message>
    <message>
      <source>Tamminen and Starr 1994 (forests of Finland)</source>
      <translation>Tamminen and Starr 1994 (芬蘭林地)</translation>
    </message>
    <message>
      <source>Federer et al. 1993 (forests of New England)</source>
      <translation>Federer et al. 1993 (新英格蘭林地)</translation>
    </message>
    <message>
      <source>Hossain et al. 2015 (organic soils of Canada)</source>
      <translation>Hossain et al. 2015 (加拿大有機質土壤)</translation>
    </message>
    <message>
      <source>Hollis et al. 2012, topsoils (Europe; needs texture)</source>
      <translation>Hollis et al. 2012，表土 (歐洲；需要質地)</translation>
    </message>
    <message>
      <source>Hollis et al. 2012, other horizons (Europe; needs texture)</source>
      <translation>Hollis et al. 2012，其他土層 (歐洲；需要質地)</translation>
    </message>
    <message>
      <source>Kaur et al. 2002 (Himalaya of India; needs texture)</source>
      <translation>Kaur et al. 2002 (印度喜馬拉雅；需要質地)</translation>
    </message>
    <message>
      <source>Mean of the published functions</source>
      <translation>文獻函數的平均</translation>
    </message>
    <message>
      <source>Nothing: compare only</source>
      <translation>不補值：僅比較</translation>
    </message>
    <message>
      <source>best: the function, published or your own, that comes nearest to the measured values (lowest RMSE) of those that apply to half of them; where it does not apply, the next one. fitted_linear, fitted_forest: your own function. A name: that published function. mean: the mean of the published functions. none: compare only.</source>
      <translation>best：在適用於至少一半實測值的函數中 (文獻函數或自行擬合者)，採用最接近實測值 (RMSE 最小) 的函數；不適用之處改用次佳者。fitted_linear、fitted_forest：自行擬合的函數。函數名稱：該文獻函數。mean：文獻函數的平均。none：僅比較。</translation>
    </message>
    <message>
      <source>What bulk density is estimated from</source>
      <translation>推估總體密度的依據</translation>
    </message>
    <message>
      <source>Field of organic carbon or matter</source>
      <translation>有機碳或有機質欄位</translation>
    </message>
    <message>
      <source>Field with the content in the fine earth.</source>
      <translation>細土中含量的欄位。</translation>
    </message>
    <message>
      <source>What this field holds</source>
      <translation>此欄位的內容</translation>
    </message>
    <message>
      <source>Organic carbon [%]</source>
      <translation>有機碳 [%]</translation>
    </message>
    <message>
      <source>Organic carbon [g/kg]</source>
      <translation>有機碳 [g/kg]</translation>
    </message>
    <message>
      <source>Organic matter [%], divided by 1.724</source>
      <translation>有機質 [%]，除以 1.724</translation>
    </message>
    <message>
      <source>percent or g/kg of organic carbon, or om_percent: organic matter in %, divided by 1.724.</source>
      <translation>percent 或 g/kg：有機碳的 % 或 g/kg；om_percent：有機質 %，除以 1.724。</translation>
    </message>
    <message>
      <source>Clay [%]</source>
      <translation>黏粒 [%]</translation>
    </message>
    <message>
      <source>Field with the share of the fine earth, in % of mass. Two of clay, silt and sand are enough: the third is what they leave of 100 %.</source>
      <translation>占細土質量百分比的欄位。黏粒、坋粒與砂粒有其二即可：第三者為 100 % 減去其餘二者。</translation>
    </message>
    <message>
      <source>Silt [%]</source>
      <translation>坋粒 [%]</translation>
    </message>
    <message>
      <source>Sand [%]</source>
      <translation>砂粒 [%]</translation>
    </message>
    <message>
      <source>Elevation [m]</source>
      <translation>高程 [m]</translation>
    </message>
    <message>
      <source>Field with the height above sea level, in m. Only used by your own fit.</source>
      <translation>海拔高度的欄位，單位 m。僅用於自行擬合的函數。</translation>
    </message>
    <message>
      <source>Published functions</source>
      <translation>文獻函數</translation>
    </message>
    <message>
      <source>Published functions to compare</source>
      <translation>要比較的文獻函數</translation>
    </message>
    <message>
      <source>Of these, 'best' and 'mean' are made. A function is used within its range only. manrique_jones_1991: BD = 1.660 - 0.318 sqrt(OC). 19,651 samples of about 12,000 pedons of the USA, Hawaii, Puerto Rico and some other countries, at 33 kPa (R2 0.41); used here for mineral soil only, up to 12 % organic carbon. alexander_1980_a: BD = 1.66 - 0.308 sqrt(OC). 721 samples of soils of California (R2 0.46); used here up to 12 % organic carbon. alexander_1980_b: BD = 1.72 - 0.294 sqrt(OC). Soils of California; used here up to 12 % organic carbon. post_kwon_2000: BD = 100 / (OM / 0.244 + (100 - OM) / 1.64). A mixture of organic matter of 0.244 and mineral soil of 1.64 g cm-3, not a fit to one region; used here up to 12 % organic carbon. song_2005: BD = 1.377 exp(-0.048 OC). Cultivated topsoils of China, from the second national soil survey; used here up to 6 % organic carbon, a limit of ours. jeffrey_1970: BD = 1.482 - 0.6786 log10(OM). Organic matter as loss on ignition, R2 0.82. The logarithm is to base 10: code that takes the natural one gives negative densities above 5 % carbon. Used here from 0.5 to 12 % organic carbon, limits of ours. drew_1973: BD = 1 / (0.6268 + 0.0361 OM). Soils of Minnesota, USA, mostly forested; used here up to 12 % organic carbon, a limit of ours. tamminen_starr_1994: BD = 1.565 - 0.2298 sqrt(OM). Coarse mineral forest soils (clay up to 7 %) of 75 plots in Finland, 0 to 65 cm (R2 0.61); used here up to 12 % organic carbon. federer_1993: BD = 100 / (OM / 0.111 + (100 - OM) / 1.45). Sandy loams on till under forest in New England, USA, from mineral to organic horizons (silt loams were denser). hossain_2015: BD = 0.074 + 2.632 exp(-0.076 OC). Organic soils of arctic and sub-arctic Canada; used here from 17 % organic carbon, where organic soil begins in the Canadian classification. hollis_2012_topsoil: BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay. Cultivated topsoils of Europe; used here where the horizon's middle is at 30 cm or above, up to 12 % organic carbon. hollis_2012_mineral: BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay. Mineral horizons of Europe other than cultivated topsoils and compact subsoils; used here up to 12 % organic carbon. kaur_2002: BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt). 224 samples of the Almora district in the Himalaya of India; used here up to 4 % organic carbon and 60 % clay, limits of ours.</source>
      <translation>「best」與「mean」由所選函數求得。各函數僅用於其適用範圍。manrique_jones_1991：BD = 1.660 - 0.318 sqrt(OC)。美國、夏威夷、波多黎各與其他數國約 12,000 個土體的 19,651 個樣本，33 kPa (R2 0.41)；此處僅用於有機碳不超過 12 % 的礦質土壤。alexander_1980_a：BD = 1.66 - 0.308 sqrt(OC)。加州土壤的 721 個樣本 (R2 0.46)；此處用於有機碳不超過 12 % 者。alexander_1980_b：BD = 1.72 - 0.294 sqrt(OC)。加州土壤；此處用於有機碳不超過 12 % 者。post_kwon_2000：BD = 100 / (OM / 0.244 + (100 - OM) / 1.64)。密度 0.244 的有機質與 1.64 g cm-3 的礦質土壤的混合，並非以單一地區擬合；此處用於有機碳不超過 12 % 者。song_2005：BD = 1.377 exp(-0.048 OC)。中國第二次土壤普查的耕作表土；此處用於有機碳不超過 6 % 者，界限為本外掛程式所訂。jeffrey_1970：BD = 1.482 - 0.6786 log10(OM)。有機質以燒失量計，R2 0.82。對數以 10 為底：取自然對數的程式在碳高於 5 % 時會得到負的密度。此處用於有機碳 0.5 至 12 %，界限為本外掛程式所訂。drew_1973：BD = 1 / (0.6268 + 0.0361 OM)。美國明尼蘇達州的土壤，多為林地；此處用於有機碳不超過 12 % 者，界限為本外掛程式所訂。tamminen_starr_1994：BD = 1.565 - 0.2298 sqrt(OM)。芬蘭 75 個樣區的粗質礦質林地土壤 (黏粒不超過 7 %)，0 至 65 cm (R2 0.61)；此處用於有機碳不超過 12 % 者。federer_1993：BD = 100 / (OM / 0.111 + (100 - OM) / 1.45)。美國新英格蘭森林下冰磧土上的砂質壤土，由礦質至有機土層 (坋質壤土較緊密)。hossain_2015：BD = 0.074 + 2.632 exp(-0.076 OC)。加拿大北極與亞北極的有機質土壤；此處用於有機碳 17 % 以上，即加拿大分類中有機質土壤的起點。hollis_2012_topsoil：BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay。歐洲的耕作表土；此處用於土層中點在 30 cm 以上、有機碳不超過 12 % 者。hollis_2012_mineral：BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay。歐洲除耕作表土與緊實底土以外的礦質土層；此處用於有機碳不超過 12 % 者。kaur_2002：BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt)。印度喜馬拉雅 Almora 地區的 224 個樣本；此處用於有機碳不超過 4 %、黏粒不超過 60 % (界限為本外掛程式所訂)。</translation>
    </message>
    <message>
      <source>Random numbers</source>
      <translation>亂數</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>亂數種子</translation>
    </message>
    <message>
      <source>Start of the random numbers. The same seed gives the same result again.</source>
      <translation>亂數的起點。種子相同，結果即相同。</translation>
    </message>
    <message>
      <source>Samples with bulk density</source>
      <translation>樣本與總體密度</translation>
    </message>
    <message>
      <source>The rows of the input with bd [g cm-3], bd_source (measured, the function that filled it, or rejected) and bd_sd, the standard error of a filled value [g cm-3]: its RMSE against the measured values, without enough of them the spread between the published functions.</source>
      <translation>輸入的各列，加上 bd [g cm-3]、bd_source (measured 為實測，或補值所用的函數，或 rejected 為未採用) 與 bd_sd，即補值的標準誤 [g cm-3]：該函數對實測值的 RMSE；實測值不足時，為各文獻函數之間的離散程度。</translation>
    </message>
    <message>
      <source>Comparison of the functions</source>
      <translation>函數比較</translation>
    </message>
    <message>
      <source>One row for each function: samples compared (n), bias (predicted minus measured), RMSE [g cm-3], CCC, what it needs, its range, formula, source.</source>
      <translation>每個函數一列：比較的樣本數 (n)、偏差 (預測減實測)、RMSE [g cm-3]、CCC、所需變數、適用範圍、公式、來源。</translation>
    </message>
    <message>
      <source>Rows not used</source>
      <translation>未採用的資料列</translation>
    </message>
    <message>
      <source>Table of the rows that were left out: profile, row, field, value, reason, what is allowed.</source>
      <translation>未採用資料列的清單：剖面、列、欄位、數值、原因、允許值。</translation>
    </message>
    <message>
      <source>Report: {title}</source>
      <translation>報告：{title}</translation>
    </message>
    <message>
      <source>Bulk density of samples</source>
      <translation>樣本總體密度</translation>
    </message>
    <message>
      <source>HTML files</source>
      <translation>HTML 檔案</translation>
    </message>
    <message>
      <source>One page with the figures and plots of this step, readable without QGIS; its tables are written beside it as CSV, and all of it, with the numbers of the figures, as JSON.</source>
      <translation>以一頁呈現此步驟的數值與圖，不需 QGIS 即可閱讀；其中的表格另存為 CSV 置於同處，全部內容連同各圖的數值則存為 JSON。</translation>
    </message>
    <message>
      <source>Rows with a measured value</source>
      <translation>有實測值的列數</translation>
    </message>
    <message>
      <source>Rows that were filled</source>
      <translation>已補值的列數</translation>
    </message>
    <message>
      <source>Rows still without a value</source>
      <translation>仍無數值的列數</translation>
    </message>
    <message>
      <source>Values not used</source>
      <translation>未採用的數值</translation>
    </message>
    <message>
      <source>Error of the best function [g cm-3]</source>
      <translation>最佳函數的誤差 [g cm-3]</translation>
    </message>
    <message>
      <source>Function nearest to the measured values</source>
      <translation>最接近實測值的函數</translation>
    </message>
    <message>
      <source>Field with the bulk density</source>
      <translation>總體密度的欄位</translation>
    </message>
    <message>
      <source>Point layer or table with one row for each sample or horizon. With a table, the result has no geometry.</source>
      <translation>點圖層或資料表，每列為一個樣本或土層。若為資料表，結果不含幾何。</translation>
    </message>
    <message>
      <source>Field that says which rows belong to one profile. Left empty, each row is a profile of its own.</source>
      <translation>標示哪些列屬於同一剖面的欄位。留空則每列各為一個剖面。</translation>
    </message>
    <message>
      <source>Depth of the horizon's limit below the surface, in cm. Leave both empty when each sample covers the one interval given below.</source>
      <translation>土層界限距地表的深度，單位 cm。若每個樣本都涵蓋下方所給的單一區間，兩者皆留空。</translation>
    </message>
    <message>
      <source>Organic carbon</source>
      <translation>有機碳</translation>
    </message>
    <message>
      <source>Field of bulk density</source>
      <translation>總體密度欄位</translation>
    </message>
    <message>
      <source>Field with measured bulk density of the dry soil. Left empty, a published function must be chosen below.</source>
      <translation>乾土實測總體密度的欄位。留空則須在下方選擇文獻函數。</translation>
    </message>
    <message>
      <source>Fill missing bulk density</source>
      <translation>總體密度缺值的補值</translation>
    </message>
    <message>
      <source>Not: such horizons are left out</source>
      <translation>不補值：排除這些土層</translation>
    </message>
    <message>
      <source>A linear function fitted to your measured values</source>
      <translation>以實測值擬合的線性函數</translation>
    </message>
    <message>
      <source>none: a horizon without bulk density is not used. fitted: a linear function of carbon, depth and texture is fitted to the rows with measured bulk density, and fills the others. A name: that published function; 'Bulk density of samples' compares them with your measured values, and gives their sources and ranges. manrique_jones_1991: BD = 1.660 - 0.318 sqrt(OC). alexander_1980_a: BD = 1.66 - 0.308 sqrt(OC). alexander_1980_b: BD = 1.72 - 0.294 sqrt(OC). post_kwon_2000: BD = 100 / (OM / 0.244 + (100 - OM) / 1.64). song_2005: BD = 1.377 exp(-0.048 OC). jeffrey_1970: BD = 1.482 - 0.6786 log10(OM). drew_1973: BD = 1 / (0.6268 + 0.0361 OM). tamminen_starr_1994: BD = 1.565 - 0.2298 sqrt(OM). federer_1993: BD = 100 / (OM / 0.111 + (100 - OM) / 1.45). hossain_2015: BD = 0.074 + 2.632 exp(-0.076 OC). hollis_2012_topsoil: BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay. hollis_2012_mineral: BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay. kaur_2002: BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt).</source>
      <translation>none：不採用沒有總體密度的土層。fitted：以有實測總體密度的列，擬合碳、深度與質地的線性函數，補其餘各列的值。函數名稱：該文獻函數；「樣本總體密度」可比較各函數與您的實測值，並列出其來源與適用範圍。manrique_jones_1991：BD = 1.660 - 0.318 sqrt(OC)。alexander_1980_a：BD = 1.66 - 0.308 sqrt(OC)。alexander_1980_b：BD = 1.72 - 0.294 sqrt(OC)。post_kwon_2000：BD = 100 / (OM / 0.244 + (100 - OM) / 1.64)。song_2005：BD = 1.377 exp(-0.048 OC)。jeffrey_1970：BD = 1.482 - 0.6786 log10(OM)。drew_1973：BD = 1 / (0.6268 + 0.0361 OM)。tamminen_starr_1994：BD = 1.565 - 0.2298 sqrt(OM)。federer_1993：BD = 100 / (OM / 0.111 + (100 - OM) / 1.45)。hossain_2015：BD = 0.074 + 2.632 exp(-0.076 OC)。hollis_2012_topsoil：BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay。hollis_2012_mineral：BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay。kaur_2002：BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt)。</translation>
    </message>
    <message>
      <source>Stones</source>
      <translation>石礫</translation>
    </message>
    <message>
      <source>Coarse fragments [%]</source>
      <translation>含石量 [%]</translation>
    </message>
    <message>
      <source>Field with the share of fragments larger than 2 mm. A missing value counts as 0.</source>
      <translation>大於 2 mm 碎屑占比的欄位。缺值以 0 計。</translation>
    </message>
    <message>
      <source>Coarse fragments are per cent of</source>
      <translation>含石量的基準</translation>
    </message>
    <message>
      <source>The soil's volume</source>
      <translation>土壤體積</translation>
    </message>
    <message>
      <source>The soil's mass</source>
      <translation>土壤質量</translation>
    </message>
    <message>
      <source>Per cent of the soil's volume, or of its mass, which is turned to volume by the density of the stones (STONE_DENSITY).</source>
      <translation>占土壤體積的百分比，或占土壤質量的百分比；後者以石礫密度 (STONE_DENSITY) 換算為體積。</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>Depth intervals [cm]</source>
      <translation>深度區間 [cm]</translation>
    </message>
    <message>
      <source>Upper and lower depth with a dash, a comma between intervals, such as 0-30,30-50.</source>
      <translation>上界與下界深度以連字號相連，區間之間以逗號分隔，例如 0-30,30-50。</translation>
    </message>
    <message>
      <source>Class for the statistics</source>
      <translation>統計用的類別</translation>
    </message>
    <message>
      <source>Field with a class, such as land cover or soil order: the report then describes the stocks of each class too. A profile whose rows differ belongs to none. To have the field in the result, choose it under 'Fields to keep' as well.</source>
      <translation>類別欄位，例如土地覆蓋或土綱：報告會另外描述各類別的儲量。同一剖面各列的類別不一致時，不列入任何類別。若結果要保留此欄位，請同時在「保留的欄位」中選取。</translation>
    </message>
    <message>
      <source>Fields to keep</source>
      <translation>保留的欄位</translation>
    </message>
    <message>
      <source>Fields that the result takes over, such as land use. Where the rows of a profile differ, the value is left empty.</source>
      <translation>帶入結果的欄位，例如土地利用。同一剖面各列的值不一致時，留為空值。</translation>
    </message>
    <message>
      <source>Least share of an interval (0 to 1)</source>
      <translation>區間最低涵蓋比例 (0 至 1)</translation>
    </message>
    <message>
      <source>A stock is given where usable horizons cover at least this share of the interval; 1 asks for all of it. What is not covered adds nothing: with less than 1, stocks of shallow or patchy profiles are low, which is right where rock lies below and wrong where a sample is missing.</source>
      <translation>可用土層涵蓋區間達此比例者才計算儲量；1 表示須完全涵蓋。未涵蓋的部分不計入：小於 1 時，淺薄或不連續剖面的儲量偏低；若其下為岩石則屬正確，若只是缺少樣本則為低估。</translation>
    </message>
    <message>
      <source>From horizons to intervals</source>
      <translation>由土層至區間</translation>
    </message>
    <message>
      <source>How horizons become intervals</source>
      <translation>土層轉為區間的方式</translation>
    </message>
    <message>
      <source>By thickness within the interval</source>
      <translation>依區間內的厚度</translation>
    </message>
    <message>
      <source>Equal-area spline</source>
      <translation>等面積樣條</translation>
    </message>
    <message>
      <source>thickness: each horizon counts by the thickness that lies within the interval, as if carbon were even within a horizon. spline: an equal-area quadratic spline through the carbon density, which also lets carbon fall within thick horizons; gaps between horizons are bridged.</source>
      <translation>thickness：各土層依其位於區間內的厚度計入，即假設碳在土層內均勻分布。spline：以等面積二次樣條通過碳密度，使厚土層內的碳也能隨深度遞減；土層間隙由樣條跨越。</translation>
    </message>
    <message>
      <source>Lambda of the spline (smoothing)</source>
      <translation>樣條的 lambda (平滑)</translation>
    </message>
    <message>
      <source>Smoothing of the spline: 0 keeps the stock of each horizon exactly, larger values smooth more. Without a unit; 0.1 is usual.</source>
      <translation>樣條的平滑程度：0 完全保持各土層的儲量，數值愈大愈平滑。無單位；通常用 0.1。</translation>
    </message>
    <message>
      <source>Intervals are of</source>
      <translation>區間的基準</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Equal mass of fine earth</source>
      <translation>等質量細土</translation>
    </message>
    <message>
      <source>fixed_depth: depth in cm. equivalent_mass: the mass of fine earth that is usual in these depths, counted from the surface, so that compacted and loose soil are compared over the same soil (for changes with time or tillage). Profiles must then be sampled deeper than the deepest interval, without gaps; those with less soil have no stock unless a lower least share is set.</source>
      <translation>fixed_depth：以 cm 表示的深度。equivalent_mass：自地表起算，該深度通常的細土質量，使壓實與疏鬆的土壤得以在相同的土壤上比較 (用於隨時間或耕犁的變化)。此時剖面的採樣須深於最深的區間且無間隙；土壤質量不足者沒有儲量，除非調低最低涵蓋比例。</translation>
    </message>
    <message>
      <source>Reference mass [kg m-2]</source>
      <translation>參考質量 [kg m-2]</translation>
    </message>
    <message>
      <source>Fine earth of each interval in kg m-2, with commas, for equivalent_mass: 390,270 for 0-30 and 30-50 cm. For changes with time, give the masses of the first survey. Left empty, the median of the profiles.</source>
      <translation>equivalent_mass 所用各區間的細土質量，單位 kg m-2，以逗號分隔：例如 390,270 用於 0-30 與 30-50 cm。比較不同時期時，請用首次調查的質量。留空則採各剖面的中位數。</translation>
    </message>
    <message>
      <source>Density of soil and stones</source>
      <translation>土壤與石礫的密度</translation>
    </message>
    <message>
      <source>Field with the share of the fine earth in %, for functions of bulk density that need it.</source>
      <translation>占細土百分比的欄位，供需要質地的總體密度函數使用。</translation>
    </message>
    <message>
      <source>Measured bulk density is that of</source>
      <translation>實測總體密度的對象</translation>
    </message>
    <message>
      <source>The fine earth, without stones</source>
      <translation>細土，不含石礫</translation>
    </message>
    <message>
      <source>The whole soil, stones included</source>
      <translation>全土，含石礫</translation>
    </message>
    <message>
      <source>fine_earth: mass and volume without stones. whole_soil: stones included; they are then taken out of the mass. Only matters where there are coarse fragments.</source>
      <translation>fine_earth：質量與體積均不含石礫。whole_soil：含石礫，計算時再由質量中扣除。僅在含石量不為 0 時有差別。</translation>
    </message>
    <message>
      <source>Density of the stones [g cm-3]</source>
      <translation>石礫密度 [g cm-3]</translation>
    </message>
    <message>
      <source>Of coarse fragments, in g cm-3: 2.65 for quartz and most rocks, less for porous ones such as pumice. Used for coarse fragments by mass, and for bulk density of the whole soil.</source>
      <translation>石礫的密度，單位 g cm-3：石英與多數岩石為 2.65，浮石等多孔者較低。用於以質量計的含石量，以及全土的總體密度。</translation>
    </message>
    <message>
      <source>Errors of the inputs</source>
      <translation>輸入資料的誤差</translation>
    </message>
    <message>
      <source>Error of carbon [CV %]</source>
      <translation>碳的誤差 [變異係數 %]</translation>
    </message>
    <message>
      <source>Standard error of carbon of one horizon, in % of its value (coefficient of variation): laboratory and sampling within the profile. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation>單一土層碳含量的標準誤，以占其值的 % 表示 (變異係數)：包含化驗與剖面內的採樣。此誤差會傳播至儲量，見欄位 sd_0_30。留空則不計。</translation>
    </message>
    <message>
      <source>Error of measured bulk density [CV %]</source>
      <translation>實測總體密度的誤差 [變異係數 %]</translation>
    </message>
    <message>
      <source>Standard error of measured bulk density of one horizon, in % of its value (coefficient of variation): laboratory and sampling within the profile. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation>單一土層實測總體密度的標準誤，以占其值的 % 表示 (變異係數)：包含化驗與剖面內的採樣。此誤差會傳播至儲量，見欄位 sd_0_30。留空則不計。</translation>
    </message>
    <message>
      <source>Error of coarse fragments [% points]</source>
      <translation>含石量的誤差 [百分點]</translation>
    </message>
    <message>
      <source>Standard error of coarse fragments of one horizon, in percentage points: 5 for 20 ± 5 %. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation>單一土層含石量的標準誤，以百分點表示：20 ± 5 % 即填 5。此誤差會傳播至儲量，見欄位 sd_0_30。留空則不計。</translation>
    </message>
    <message>
      <source>Error of estimated bulk density [g cm-3]</source>
      <translation>推估總體密度的誤差 [g cm-3]</translation>
    </message>
    <message>
      <source>Field with the standard error in g cm-3 of bulk densities that were estimated, empty for measured ones: bd_sd of 'Bulk density of samples'. It is carried to the stock as that of a function, the same throughout a profile.</source>
      <translation>推估總體密度的標準誤欄位，單位 g cm-3，實測者為空值：即「樣本總體密度」的 bd_sd。傳播至儲量時視為函數的誤差，在同一剖面內皆相同。</translation>
    </message>
    <message>
      <source>Stocks</source>
      <translation>儲量</translation>
    </message>
    <message>
      <source>One feature a profile: soc_0_30 [kg m-2], share_0_30 (share of the interval that usable horizons cover), bd_0_30 (measured or estimated bulk density), and so on for each interval. Where errors are stated or bulk density is filled, also sd_0_30, the standard error of the stock [kg m-2]. It grows from errors that are independent between horizons; only that of filled bulk densities is taken as the same throughout a profile.</source>
      <translation>每個剖面一個圖徵：soc_0_30 [kg m-2]、share_0_30 (可用土層涵蓋區間的比例)、bd_0_30 (總體密度為實測或推估)，其餘區間類推。有給定誤差或總體密度經補值時，另有 sd_0_30，即儲量的標準誤 [kg m-2]。各項誤差視為在土層間獨立；僅補值總體密度的誤差在同一剖面內視為相同。</translation>
    </message>
    <message>
      <source>SOC stock of profiles</source>
      <translation>剖面土壤有機碳儲量</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>剖面</translation>
    </message>
    <message>
      <source>Profiles with a stock in the first interval</source>
      <translation>第一個區間有儲量的剖面數</translation>
    </message>
    <message>
      <source>Field with the stock of the first interval</source>
      <translation>第一個區間儲量的欄位</translation>
    </message>
    <message>
      <source>Horizons</source>
      <translation>土層</translation>
    </message>
    <message>
      <source>Point layer or table with one row for each horizon or sample. With a table, the result has no geometry.</source>
      <translation>點圖層或資料表，每列為一個土層或樣本。若為資料表，結果不含幾何。</translation>
    </message>
    <message>
      <source>Field that says which rows belong to one profile.</source>
      <translation>標示哪些列屬於同一剖面的欄位。</translation>
    </message>
    <message>
      <source>Depth of the horizon's limit below the mineral surface, in cm.</source>
      <translation>土層界限距礦質土壤表面的深度，單位 cm。</translation>
    </message>
    <message>
      <source>What becomes of them</source>
      <translation>轉換設定</translation>
    </message>
    <message>
      <source>Properties</source>
      <translation>性質</translation>
    </message>
    <message>
      <source>One or more fields with the mean of a property over the horizon, such as carbon, clay or pH, in any unit. The results have the same unit.</source>
      <translation>一個以上的欄位，為各性質在土層內的平均，例如碳、黏粒或 pH，單位不限。結果的單位相同。</translation>
    </message>
    <message>
      <source>Upper and lower depth with a dash, a comma between intervals. Those of GlobalSoilMap are 0-5,5-15,15-30,30-60,60-100,100-200.</source>
      <translation>上界與下界深度以連字號相連，區間之間以逗號分隔。GlobalSoilMap 的區間為 0-5,5-15,15-30,30-60,60-100,100-200。</translation>
    </message>
    <message>
      <source>Spline</source>
      <translation>樣條</translation>
    </message>
    <message>
      <source>Lambda (smoothing)</source>
      <translation>Lambda (平滑)</translation>
    </message>
    <message>
      <source>How much the curve may leave the means of the horizons to be smoother. 0.1 is usual; 0 keeps the means exactly; larger values smooth more. The report shows the difference.</source>
      <translation>曲線為求平滑可偏離土層平均的程度。通常用 0.1；0 完全保持土層平均，數值愈大愈平滑。報告會列出差異。</translation>
    </message>
    <message>
      <source>A mean is given where at least this share of the interval lies between the shallowest and the deepest depth of the profile; 1 asks for all of it. With less, it is the mean of the part that was sampled.</source>
      <translation>區間位於剖面最淺與最深深度之間的部分達此比例者才計算平均；1 表示須全部位於其間。小於 1 時，為已採樣部分的平均。</translation>
    </message>
    <message>
      <source>Lowest value allowed</source>
      <translation>允許的最小值</translation>
    </message>
    <message>
      <source>Horizons with lower values (such as -9999 for missing) are not used, and the curve is cut there where it swings below. Enter a negative number for properties that can be negative, such as isotope ratios.</source>
      <translation>低於此值的土層 (例如以 -9999 表示缺值者) 不採用；曲線擺動至此值以下之處也截至此值。性質可為負值者 (例如同位素比值) 請填負數。</translation>
    </message>
    <message>
      <source>Highest value allowed</source>
      <translation>允許的最大值</translation>
    </message>
    <message>
      <source>The same at the upper end, such as 100 for clay in per cent. Left empty, there is no upper limit.</source>
      <translation>上限的作法相同，例如以 % 表示的黏粒填 100。留空則無上限。</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Step of values by depth [cm]</source>
      <translation>隨深度數值的間隔 [cm]</translation>
    </message>
    <message>
      <source>Thickness of the steps in the table of values by depth.</source>
      <translation>隨深度數值表中每一段的厚度。</translation>
    </message>
    <message>
      <source>Means by interval</source>
      <translation>各深度區間的平均</translation>
    </message>
    <message>
      <source>One feature a profile, with three fields for each property and interval, such as clay_0_30 (the mean), clay_share_0_30 (share of the interval, 0 to 1, between the shallowest and the deepest depth of the profile) and clay_gap_0_30 (the part of that share without a horizon, which the curve bridges).</source>
      <translation>每個剖面一個圖徵，每個性質與區間各有三個欄位，例如 clay_0_30 (平均)、clay_share_0_30 (區間位於剖面最淺與最深深度之間的比例，0 至 1) 與 clay_gap_0_30 (該比例中沒有土層、由曲線跨越的部分)。</translation>
    </message>
    <message>
      <source>Values by depth</source>
      <translation>隨深度的數值</translation>
    </message>
    <message>
      <source>Table of the curves, one row for each profile, property and step of depth: profile, property, top and bottom [cm], value (the mean over the step).</source>
      <translation>曲線的數值表，每個剖面、性質與深度間隔一列：剖面、性質、上界與下界 [cm]、數值 (該段的平均)。</translation>
    </message>
    <message>
      <source>Harmonize depths (splines)</source>
      <translation>土層深度標準化 (等面積樣條)</translation>
    </message>
    <message>
      <source>Profiles with a mean of the first property in the first interval</source>
      <translation>第一個區間有第一個性質平均的剖面數</translation>
    </message>
    <message>
      <source>Rows or values not used</source>
      <translation>未採用的列或值</translation>
    </message>
    <message>
      <source>Field with the first property in the first interval</source>
      <translation>第一個性質在第一個區間的欄位</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>執行內容</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>轉換方向</translation>
    </message>
    <message>
      <source>Forward: sand, silt and clay to log-ratios</source>
      <translation>正向：砂粒、坋粒與黏粒轉為對數比</translation>
    </message>
    <message>
      <source>Back: log-ratios to sand, silt and clay</source>
      <translation>反向：對數比轉為砂粒、坋粒與黏粒</translation>
    </message>
    <message>
      <source>forward: sand, silt and clay to log-ratios. back: log-ratios to sand, silt and clay.</source>
      <translation>forward：砂粒、坋粒與黏粒轉為對數比。back：對數比轉為砂粒、坋粒與黏粒。</translation>
    </message>
    <message>
      <source>Log-ratio</source>
      <translation>對數比</translation>
    </message>
    <message>
      <source>Isometric (ilr)</source>
      <translation>等距 (ilr)</translation>
    </message>
    <message>
      <source>Additive (alr)</source>
      <translation>加法 (alr)</translation>
    </message>
    <message>
      <source>ilr: z1 = sqrt(1/2) ln(sand / silt), z2 = sqrt(2/3) ln(sqrt(sand silt) / clay), which keeps the distances between compositions. alr: z1 = ln(sand / clay), z2 = ln(silt / clay).</source>
      <translation>ilr：z1 = sqrt(1/2) ln(sand / silt)，z2 = sqrt(2/3) ln(sqrt(sand silt) / clay)，可保持組成之間的距離。alr：z1 = ln(sand / clay)，z2 = ln(silt / clay)。sand、silt、clay 為砂粒、坋粒、黏粒。</translation>
    </message>
    <message>
      <source>Samples (points or table)</source>
      <translation>樣本 (點或資料表)</translation>
    </message>
    <message>
      <source>Layer or table with the three fractions (forward) or the two log-ratios (back). Leave it empty to work on rasters.</source>
      <translation>含三個粒徑 (正向) 或兩個對數比 (反向) 的圖層或資料表。若要處理網格圖層，請留空。</translation>
    </message>
    <message>
      <source>Sand [%] (forward)</source>
      <translation>砂粒 [%] (正向)</translation>
    </message>
    <message>
      <source>Field of INPUT with sand, in % of the fine earth, with a decimal point.</source>
      <translation>INPUT 的砂粒欄位，占細土的 %，小數點須為句點。</translation>
    </message>
    <message>
      <source>Silt [%] (forward)</source>
      <translation>坋粒 [%] (正向)</translation>
    </message>
    <message>
      <source>Field of INPUT with silt, in % of the fine earth, with a decimal point.</source>
      <translation>INPUT 的坋粒欄位，占細土的 %，小數點須為句點。</translation>
    </message>
    <message>
      <source>Clay [%] (forward)</source>
      <translation>黏粒 [%] (正向)</translation>
    </message>
    <message>
      <source>Field of INPUT with clay, in % of the fine earth, with a decimal point.</source>
      <translation>INPUT 的黏粒欄位，占細土的 %，小數點須為句點。</translation>
    </message>
    <message>
      <source>Log-ratio z1 (back)</source>
      <translation>對數比 z1 (反向)</translation>
    </message>
    <message>
      <source>Field of INPUT with the log-ratio z1, without a unit.</source>
      <translation>INPUT 的對數比 z1 欄位，無單位。</translation>
    </message>
    <message>
      <source>Log-ratio z2 (back)</source>
      <translation>對數比 z2 (反向)</translation>
    </message>
    <message>
      <source>Field of INPUT with the log-ratio z2, without a unit.</source>
      <translation>INPUT 的對數比 z2 欄位，無單位。</translation>
    </message>
    <message>
      <source>Sample id</source>
      <translation>樣本編號</translation>
    </message>
    <message>
      <source>Field that messages call a row by. Empty: the feature's number.</source>
      <translation>訊息中用以指稱各列的欄位。留空則用圖徵編號。</translation>
    </message>
    <message>
      <source>Rasters, in place of samples</source>
      <translation>以網格圖層代替樣本</translation>
    </message>
    <message>
      <source>Sand raster [%] (forward)</source>
      <translation>砂粒網格圖層 [%] (正向)</translation>
    </message>
    <message>
      <source>Raster of sand, in % of the fine earth. Of several bands the one called sand is taken.</source>
      <translation>砂粒網格圖層，占細土的 %。有多個波段時，採用名為 sand 者。</translation>
    </message>
    <message>
      <source>Silt raster [%] (forward)</source>
      <translation>坋粒網格圖層 [%] (正向)</translation>
    </message>
    <message>
      <source>Raster of silt, in % of the fine earth. Of several bands the one called silt is taken.</source>
      <translation>坋粒網格圖層，占細土的 %。有多個波段時，採用名為 silt 者。</translation>
    </message>
    <message>
      <source>Clay raster [%] (forward)</source>
      <translation>黏粒網格圖層 [%] (正向)</translation>
    </message>
    <message>
      <source>Raster of clay, in % of the fine earth. Of several bands the one called clay is taken.</source>
      <translation>黏粒網格圖層，占細土的 %。有多個波段時，採用名為 clay 者。</translation>
    </message>
    <message>
      <source>Raster of log-ratio z1 (back)</source>
      <translation>對數比 z1 網格圖層 (反向)</translation>
    </message>
    <message>
      <source>Raster of z1 without a unit, by 'Predict map'. Of several bands the one called z1 is taken.</source>
      <translation>由「製圖預測」產生的 z1 網格圖層，無單位。有多個波段時，採用名為 z1 者。</translation>
    </message>
    <message>
      <source>Raster of log-ratio z2 (back)</source>
      <translation>對數比 z2 網格圖層 (反向)</translation>
    </message>
    <message>
      <source>Raster of z2 without a unit, by 'Predict map'. Of several bands the one called z2 is taken.</source>
      <translation>由「製圖預測」產生的 z2 網格圖層，無單位。有多個波段時，採用名為 z2 者。</translation>
    </message>
    <message>
      <source>Checks of the fractions</source>
      <translation>粒徑檢查</translation>
    </message>
    <message>
      <source>Tolerance of the sum [%]</source>
      <translation>總和容許誤差 [%]</translation>
    </message>
    <message>
      <source>Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100. 5 suits laboratory values; classes estimated by hand may need 10.</source>
      <translation>砂粒、坋粒與黏粒的總和與 100 % 之差可在此範圍內，並會調整為 100。5 適合化驗值；手感判定的質地可能需要 10。</translation>
    </message>
    <message>
      <source>Detection limit [%]</source>
      <translation>偵測極限 [%]</translation>
    </message>
    <message>
      <source>Smallest content that the method tells from none. A zero becomes 0.65 of it, and the other fractions give way in proportion.</source>
      <translation>分析方法能與 0 區別的最小含量。0 以其 0.65 倍取代，其他粒徑按比例減少。</translation>
    </message>
    <message>
      <source>Share held back [%] (forward)</source>
      <translation>保留占比 [%] (正向)</translation>
    </message>
    <message>
      <source>Share of the samples that the field split of the result calls valid, evenly over the range of sand; the rest is train. With VALIDATION field of 'Train model' both log-ratios are then held back at the same places, so that 'Validate map' can check the fractions there. 0: no such field.</source>
      <translation>結果的 split 欄位中標為 valid 的樣本占比，均勻分布於砂粒的範圍；其餘標為 train。「模型訓練」採 VALIDATION field 時，兩個對數比即在相同地點保留樣本，可用「地圖驗證」在該處檢查各粒徑。0：不產生此欄位。</translation>
    </message>
    <message>
      <source>Texture of the samples</source>
      <translation>樣本質地</translation>
    </message>
    <message>
      <source>The rows of INPUT that can be used, with all their fields and sand_pct, silt_pct, clay_pct (that sum to 100) and usda_class; forward also z1, z2 and split.</source>
      <translation>INPUT 中可用的列，保留其所有欄位，加上 sand_pct、silt_pct、clay_pct (總和為 100) 與 usda_class；正向時另有 z1、z2 與 split。</translation>
    </message>
    <message>
      <source>Texture raster</source>
      <translation>質地網格圖層</translation>
    </message>
    <message>
      <source>GeoTIFF. forward: two bands, z1 and z2. back: three bands, sand, silt and clay [%].</source>
      <translation>GeoTIFF。forward：兩個波段，z1 與 z2。back：三個波段，砂粒、坋粒與黏粒 [%]。</translation>
    </message>
    <message>
      <source>USDA texture classes</source>
      <translation>USDA 質地類別</translation>
    </message>
    <message>
      <source>GeoTIFF with the class codes, the class names stored in the file.</source>
      <translation>含類別代碼的 GeoTIFF，類別名稱存於檔案中。</translation>
    </message>
    <message>
      <source>Soil texture by log-ratios</source>
      <translation>土壤質地 (對數比轉換)</translation>
    </message>
    <message>
      <source>Rows or cells used</source>
      <translation>採用的列或網格數</translation>
    </message>
    <message>
      <source>Rows or cells not used</source>
      <translation>未採用的列或網格數</translation>
    </message>
    <message>
      <source>Rows whose sum was not 100 %</source>
      <translation>總和不為 100 % 的列數</translation>
    </message>
    <message>
      <source>Rows or cells with a zero</source>
      <translation>含有 0 的列或網格數</translation>
    </message>
    <message>
      <source>Field with z1</source>
      <translation>z1 欄位</translation>
    </message>
    <message>
      <source>Field with z2</source>
      <translation>z2 欄位</translation>
    </message>
    <message>
      <source>Field with sand</source>
      <translation>砂粒欄位</translation>
    </message>
    <message>
      <source>Field with silt</source>
      <translation>坋粒欄位</translation>
    </message>
    <message>
      <source>Field with clay</source>
      <translation>黏粒欄位</translation>
    </message>
    <message>
      <source>Field that says train or valid</source>
      <translation>標示 train 或 valid 的欄位</translation>
    </message>
    <message>
      <source>Elevation and layers</source>
      <translation>高程與圖層</translation>
    </message>
    <message>
      <source>DEM [m]</source>
      <translation>數值高程模型 (DEM) [m]</translation>
    </message>
    <message>
      <source>Elevation in m, in a projected CRS; the first band counts.</source>
      <translation>高程，單位 m，須為投影坐標參考系統；採用第一個波段。</translation>
    </message>
    <message>
      <source>Layers to make</source>
      <translation>要產生的圖層</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>高程</translation>
    </message>
    <message>
      <source>Slope</source>
      <translation>坡度</translation>
    </message>
    <message>
      <source>Aspect</source>
      <translation>坡向</translation>
    </message>
    <message>
      <source>Northness</source>
      <translation>北向度</translation>
    </message>
    <message>
      <source>Eastness</source>
      <translation>東向度</translation>
    </message>
    <message>
      <source>Profile curvature</source>
      <translation>剖面曲率</translation>
    </message>
    <message>
      <source>Plan curvature</source>
      <translation>平面曲率</translation>
    </message>
    <message>
      <source>Ruggedness (TRI)</source>
      <translation>地形崎嶇度指數 (TRI)</translation>
    </message>
    <message>
      <source>Topographic position (TPI)</source>
      <translation>地形位置指數 (TPI)</translation>
    </message>
    <message>
      <source>Catchment area</source>
      <translation>集水面積</translation>
    </message>
    <message>
      <source>Wetness index (TWI)</source>
      <translation>地形濕度指數 (TWI)</translation>
    </message>
    <message>
      <source>Stream power (SPI)</source>
      <translation>水流功率指數 (SPI)</translation>
    </message>
    <message>
      <source>Valley-bottom flatness (MrVBF)</source>
      <translation>多尺度谷底平坦指數 (MrVBF)</translation>
    </message>
    <message>
      <source>Ridge-top flatness (MrRTF)</source>
      <translation>多尺度脊頂平坦指數 (MrRTF)</translation>
    </message>
    <message>
      <source>Aspect is not ticked at first: to a model 359 and 1 degrees are far apart, and flat cells have none; northness and eastness say the same without that.
elevation [m]: as in the DEM.
slope [degree]: arctan √(p² + q²), from the quadratic surface through the 3 x 3 cells (Zevenbergen and Thorne 1987), p and q its slopes to east and north, r, s, t its second derivatives.
aspect [degree]: direction of the steepest way down, clockwise from north; NoData where it is flat.
northness: cosine of the aspect, 1 on slopes that face north; 0 where it is flat.
eastness: sine of the aspect, 1 on slopes that face east; 0 where it is flat.
profile_curvature [m-1]: curvature along the slope line, -(p² r + 2 p q s + q² t) / ((p² + q²) (1 + p² + q²)^1.5), positive where the slope is convex (Minár, Evans and Jenčo 2020).
plan_curvature [m-1]: curvature of the contour line, -(q² r - 2 p q s + p² t) / (p² + q²)^1.5, positive on noses, negative in hollows; 1 / distance on a cone (Minár, Evans and Jenčo 2020).
tri [m]: terrain ruggedness index, root of the sum of the squared differences to the 8 neighbours (Riley, DeGloria and Elliot 1999).
tpi [m]: topographic position index, elevation less the mean within TPI_RADIUS (Weiss 2001).
flow_accumulation [m2]: catchment area, the cell's own included, by multiple flow direction (Freeman 1991) on the DEM with its depressions filled (Wang and Liu 2006).
twi: topographic wetness index, ln(a / tan b) (Beven and Kirkby 1979), a the catchment area over the width of the flow, b the slope.
spi [m]: stream power index, a tan b (Moore, Grayson and Ladson 1991).
mrvbf: multiresolution valley bottom flatness (Gallant and Dowling 2003), below 0.5 no valley bottom, the larger the flatter and broader.
mrrtf: multiresolution ridge top flatness, the same of ridges and plateaus.</source>
      <translation>坡向預設不勾選：對模型而言 359 度與 1 度相差甚遠，平坦網格則沒有坡向；北向度與東向度可表達相同資訊而無此問題。
elevation [m]：同 DEM。
slope [degree]：arctan √(p² + q²)，取自通過 3 x 3 網格的二次曲面 (Zevenbergen and Thorne 1987)，p、q 為其向東與向北的坡度，r、s、t 為其二階導數。
aspect [degree]：最陡下坡的方向，自北順時針；平坦處為無資料值。
northness：坡向的餘弦，朝北坡為 1；平坦處為 0。
eastness：坡向的正弦，朝東坡為 1；平坦處為 0。
profile_curvature [m-1]：沿坡線的曲率，-(p² r + 2 p q s + q² t) / ((p² + q²) (1 + p² + q²)^1.5)，凸坡為正 (Minár, Evans and Jenčo 2020)。
plan_curvature [m-1]：等高線的曲率，-(q² r - 2 p q s + p² t) / (p² + q²)^1.5，山脊鼻部為正、凹谷為負；圓錐上為 1 / 距離 (Minár, Evans and Jenčo 2020)。
tri [m]：地形崎嶇度指數，與 8 個鄰格差值平方和的平方根 (Riley, DeGloria and Elliot 1999)。
tpi [m]：地形位置指數，高程減 TPI_RADIUS 內的平均 (Weiss 2001)。
flow_accumulation [m2]：集水面積 (含網格本身)，在填窪後的數值高程模型 (Wang and Liu 2006) 上以多流向法計算 (Freeman 1991)。
twi：地形濕度指數，ln(a / tan b) (Beven and Kirkby 1979)，a 為集水面積除以流寬，b 為坡度。
spi [m]：水流功率指數，a tan b (Moore, Grayson and Ladson 1991)。
mrvbf：多尺度谷底平坦指數 (Gallant and Dowling 2003)，低於 0.5 者非谷底，數值愈大愈平坦寬廣。
mrrtf：多尺度脊頂平坦指數，同上，用於山脊與高原。</translation>
    </message>
    <message>
      <source>TPI: radius [m]</source>
      <translation>TPI：半徑 [m]</translation>
    </message>
    <message>
      <source>Distance up to which cells take part in the mean of the topographic position index, at least the side of a cell. Small radii show banks and gullies, large ones hills and valleys.</source>
      <translation>計算地形位置指數時，納入平均的網格最遠距離，至少為一個網格邊長。半徑小可呈現田埂、陡坎與蝕溝，半徑大則呈現山丘與谷地。</translation>
    </message>
    <message>
      <source>Flow of water</source>
      <translation>水流</translation>
    </message>
    <message>
      <source>Flow: exponent</source>
      <translation>水流：指數</translation>
    </message>
    <message>
      <source>Water goes to all lower neighbours in shares of slope to this power (Freeman 1991: 1.1). The larger, the more of it takes the steepest way.</source>
      <translation>水流依坡度的此次方比例分配至所有較低的鄰格 (Freeman 1991：1.1)。數值愈大，流向最陡方向的比例愈高。</translation>
    </message>
    <message>
      <source>Flow: least slope of the filled DEM [degrees]</source>
      <translation>水流：填窪後數值高程模型的最小坡度 [度]</translation>
    </message>
    <message>
      <source>Flats and filled depressions rise by this much from their outlet. 0: by the smallest step that a raster holds.</source>
      <translation>平坦地與填平的窪地自出口起以此坡度抬升。0：採網格檔能表示的最小增量。</translation>
    </message>
    <message>
      <source>TWI: least tan of the slope</source>
      <translation>TWI：坡度的最小 tan 值</translation>
    </message>
    <message>
      <source>A smaller tan b counts as this in ln(a / tan b), which has no value where it is 0. SPI has no such limit.</source>
      <translation>較小的 tan b 在 ln(a / tan b) 中以此值計，因為 tan b 為 0 時該式無值。SPI 沒有此限制。</translation>
    </message>
    <message>
      <source>Valley and ridge flatness</source>
      <translation>谷底與脊頂平坦指數</translation>
    </message>
    <message>
      <source>MrVBF: slope of the first step [%]</source>
      <translation>MrVBF：第一級的坡度 [%]</translation>
    </message>
    <message>
      <source>Slope that counts as half flat in the first step; each later step takes half of it. 16 is for cells of about 25 m. Halve it for cells three times as large, double it for cells a third as large.</source>
      <translation>第一級中視為半平坦的坡度；其後各級依序減半。16 適用於約 25 m 的網格。網格為其三倍大時減半，為其三分之一時加倍。</translation>
    </message>
    <message>
      <source>MrVBF: share of lower cells that is low</source>
      <translation>MrVBF：視為低處的較低網格占比</translation>
    </message>
    <message>
      <source>Share of lower cells around (0 to 1) with which a cell counts as half low.</source>
      <translation>周圍較低網格的占比 (0 至 1) 達此值時，該網格視為半低。</translation>
    </message>
    <message>
      <source>MrRTF: share of higher cells that is high</source>
      <translation>MrRTF：視為高處的較高網格占比</translation>
    </message>
    <message>
      <source>Share of higher cells around (0 to 1) with which a cell counts as half high.</source>
      <translation>周圍較高網格的占比 (0 至 1) 達此值時，該網格視為半高。</translation>
    </message>
    <message>
      <source>MrVBF: shape for the slope</source>
      <translation>MrVBF：坡度的形狀參數</translation>
    </message>
    <message>
      <source>The larger, the sharper the change from flat to steep.</source>
      <translation>數值愈大，由平坦至陡峭的轉變愈急劇。</translation>
    </message>
    <message>
      <source>MrVBF: shape for low and high</source>
      <translation>MrVBF：低處與高處的形狀參數</translation>
    </message>
    <message>
      <source>The larger, the sharper the change from low to high.</source>
      <translation>數值愈大，由低至高的轉變愈急劇。</translation>
    </message>
    <message>
      <source>Terrain covariates</source>
      <translation>地形共變數</translation>
    </message>
    <message>
      <source>GeoTIFF with one band a layer, in the order of the list, named and with its unit.</source>
      <translation>GeoTIFF，每個圖層一個波段，依清單順序排列，附名稱與單位。</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>影像</translation>
    </message>
    <message>
      <source>Red bands</source>
      <translation>紅光波段</translation>
    </message>
    <message>
      <source>One raster a scene: Sentinel-2 B04, Landsat 8 and 9 B4, Landsat 5 and 7 B3. Put red, near infrared and masks in the same order.</source>
      <translation>每景影像一個網格圖層：Sentinel-2 為 B04，Landsat 8 與 9 為 B4，Landsat 5 與 7 為 B3。紅光、近紅外光與遮罩的順序須相同。</translation>
    </message>
    <message>
      <source>Near-infrared bands</source>
      <translation>近紅外光波段</translation>
    </message>
    <message>
      <source>One raster a scene, in the order of the red bands: Sentinel-2 B08, Landsat 8 and 9 B5, Landsat 5 and 7 B4.</source>
      <translation>每景影像一個網格圖層，順序與紅光波段相同：Sentinel-2 為 B08，Landsat 8 與 9 為 B5，Landsat 5 與 7 為 B4。</translation>
    </message>
    <message>
      <source>Cloud masks</source>
      <translation>雲遮罩</translation>
    </message>
    <message>
      <source>One raster a scene, in the order of the red bands: the Sentinel-2 scene classification (SCL), Landsat's QA_PIXEL, or a mask of your own. It may have larger cells than the bands.</source>
      <translation>每景影像一個網格圖層，順序與紅光波段相同：Sentinel-2 的影像分類圖層 (SCL)、Landsat 的 QA_PIXEL，或自備的遮罩。其網格可比波段的網格大。</translation>
    </message>
    <message>
      <source>Kind of the cloud masks</source>
      <translation>雲遮罩種類</translation>
    </message>
    <message>
      <source>Classes, such as Sentinel-2 SCL</source>
      <translation>類別，例如 Sentinel-2 SCL</translation>
    </message>
    <message>
      <source>0 is clear, all else is not</source>
      <translation>0 為晴空，其餘皆非</translation>
    </message>
    <message>
      <source>Landsat QA_PIXEL (Collection 2)</source>
      <translation>Landsat QA_PIXEL (Collection 2)</translation>
    </message>
    <message>
      <source>classes: those of MASK_VALUES are not clear, as for the Sentinel-2 SCL. nonzero: all but 0 is not clear. landsat_qa: QA_PIXEL of Landsat Collection 2; fill, cloud, dilated cloud, cirrus and cloud shadow are not clear.</source>
      <translation>classes：MASK_VALUES 所列類別為非晴空，適用於 Sentinel-2 SCL。nonzero：0 以外皆為非晴空。landsat_qa：Landsat Collection 2 的 QA_PIXEL；填充值、雲、擴張雲、卷雲與雲影為非晴空。</translation>
    </message>
    <message>
      <source>Mask values that are not clear</source>
      <translation>非晴空的遮罩值</translation>
    </message>
    <message>
      <source>Classes of the mask that are left out, with commas between. The default is for Sentinel-2 SCL: 0 no data, 1 defective, 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus. Kept are 2 dark or in the shadow of terrain, 4 vegetation, 5 bare, 6 water, 7 unclassified and 11 snow: add 11 where snow lies on fields for a while, 2 in steep mountains with many scenes.</source>
      <translation>要排除的遮罩類別，以逗號分隔。預設值適用於 Sentinel-2 SCL：0 無資料、1 瑕疵、3 雲影、8 與 9 雲、10 薄卷雲。保留者為 2 暗區或地形陰影、4 植生、5 裸地、6 水體、7 未分類與 11 雪：農地有一段時間積雪時請加入 11，山勢陡峭且影像多時請加入 2。</translation>
    </message>
    <message>
      <source>Composite</source>
      <translation>合成</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>統計量</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>中位數</translation>
    </message>
    <message>
      <source>Mean or median of the clear looks. The median is hardly moved by a cloud that the mask has missed.</source>
      <translation>晴空觀測的平均或中位數。遮罩漏判的雲幾乎不影響中位數。</translation>
    </message>
    <message>
      <source>Least clear looks</source>
      <translation>最少晴空觀測次數</translation>
    </message>
    <message>
      <source>Cells with fewer clear looks are NoData.</source>
      <translation>晴空觀測次數較少的網格為無資料值。</translation>
    </message>
    <message>
      <source>Grid of the result</source>
      <translation>成果網格</translation>
    </message>
    <message>
      <source>Template of the grid</source>
      <translation>網格範本</translation>
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the first red raster gives the grid, extended over all scenes. What is given below replaces that part.</source>
      <translation>沿用其坐標參考系統、範圍與網格的網格圖層。未指定時以第一個紅光網格圖層為準，並擴大至涵蓋所有影像。下方有指定的項目優先採用。</translation>
    </message>
    <message>
      <source>CRS of the grid</source>
      <translation>網格的坐標參考系統</translation>
    </message>
    <message>
      <source>Coordinate reference system of the result; kriging needs a projected one, such as EPSG:3826.</source>
      <translation>結果的坐標參考系統；克利金須為投影坐標參考系統，例如 EPSG:3826。</translation>
    </message>
    <message>
      <source>Extent of the grid</source>
      <translation>網格範圍</translation>
    </message>
    <message>
      <source>Area of the result. Its edges are moved outwards to whole cells.</source>
      <translation>結果的範圍。邊界會向外擴至完整網格。</translation>
    </message>
    <message>
      <source>Cell size [units of the CRS]</source>
      <translation>網格大小 [坐標系統單位]</translation>
    </message>
    <message>
      <source>Side of a cell in units of the CRS (metres, mostly). Edges then lie on whole multiples of it; with a cell size alone, cells begin in the template's north-western corner.</source>
      <translation>網格邊長，以坐標參考系統的單位表示 (通常為公尺)。邊界會落在邊長的整數倍；若只指定網格大小，網格自範本的西北角起算。</translation>
    </message>
    <message>
      <source>Bands</source>
      <translation>波段</translation>
    </message>
    <message>
      <source>Band of red</source>
      <translation>紅光的波段</translation>
    </message>
    <message>
      <source>Number of the band in the files, for files with several bands; the same files may then be given under RED, NIR and CLOUD_MASK.</source>
      <translation>檔案含多個波段時的波段編號；此時 RED、NIR 與 CLOUD_MASK 可指定相同的檔案。</translation>
    </message>
    <message>
      <source>Band of near infrared</source>
      <translation>近紅外光的波段</translation>
    </message>
    <message>
      <source>Band of the mask</source>
      <translation>遮罩的波段</translation>
    </message>
    <message>
      <source>Reflectance</source>
      <translation>反射率</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>縮放係數</translation>
    </message>
    <message>
      <source>Reflectance = value x scale + offset; 0.0001 for Sentinel-2, 0.0000275 for Landsat Collection 2. Without an offset it has no effect. A scale that the file itself holds counts instead.</source>
      <translation>反射率 = 數值 x 縮放係數 + 位移；Sentinel-2 為 0.0001，Landsat Collection 2 為 0.0000275。沒有位移時，縮放係數不影響結果。檔案本身若帶有縮放係數，則以檔案為準。</translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>位移</translation>
    </message>
    <message>
      <source>Added to the scaled value; it changes NDVI. Sentinel-2 scenes of processing baseline 04.00 and later (from 25 January 2022, N0400 and up in the product's name) need -0.1, older ones 0, Landsat Collection 2 -0.2. An offset that the file itself holds counts instead.</source>
      <translation>縮放後再加上的值；會改變 NDVI。處理基線 04.00 以後的 Sentinel-2 影像 (自 2022 年 1 月 25 日起，產品名稱為 N0400 以上) 須為 -0.1，較早者為 0，Landsat Collection 2 為 -0.2。檔案本身若帶有位移，則以檔案為準。</translation>
    </message>
    <message>
      <source>Offset of each scene</source>
      <translation>各景影像的位移</translation>
    </message>
    <message>
      <source>Where old and new scenes come together: one offset a scene, in the order of the red bands, with commas between, such as 0,0,-0.1. Empty: OFFSET for all.</source>
      <translation>新舊影像併用時：每景影像一個位移，順序與紅光波段相同，以逗號分隔，例如 0,0,-0.1。留空：全部採用 OFFSET。</translation>
    </message>
    <message>
      <source>NDVI</source>
      <translation>NDVI</translation>
    </message>
    <message>
      <source>GeoTIFF with one band, NDVI, between -1 and 1.</source>
      <translation>單一波段的 GeoTIFF，NDVI，介於 -1 與 1 之間。</translation>
    </message>
    <message>
      <source>Clear looks</source>
      <translation>晴空觀測次數</translation>
    </message>
    <message>
      <source>GeoTIFF with the number of clear looks of each cell.</source>
      <translation>記錄各網格晴空觀測次數的 GeoTIFF。</translation>
    </message>
    <message>
      <source>Rasters</source>
      <translation>網格圖層</translation>
    </message>
    <message>
      <source>Temperature rasters</source>
      <translation>氣溫網格圖層</translation>
    </message>
    <message>
      <source>Mean air temperature: files of one month or year each, or files with a band for each. With minimum and maximum temperature only, run twice and take the mean of the two results.</source>
      <translation>平均氣溫：每月或每年一個檔案，或每月或每年一個波段的檔案。若只有最低與最高氣溫，請分別執行，再將兩個結果平均。</translation>
    </message>
    <message>
      <source>Rain rasters</source>
      <translation>降雨網格圖層</translation>
    </message>
    <message>
      <source>Precipitation of each month or year, in the same way.</source>
      <translation>各月或各年的降雨量，作法相同。</translation>
    </message>
    <message>
      <source>What a band holds</source>
      <translation>波段的內容</translation>
    </message>
    <message>
      <source>A month</source>
      <translation>一個月</translation>
    </message>
    <message>
      <source>A year, or a mean of years</source>
      <translation>一年，或多年平均</translation>
    </message>
    <message>
      <source>What a band holds, of temperature and of rain: a month (12 bands a year, January first) or a year. A raster that is already a mean over years is one yearly band; twelve mean months are one year.</source>
      <translation>氣溫與降雨每個波段的內容：一個月 (每年 12 個波段，自一月起) 或一年。已是多年平均的網格圖層視為一個年波段；十二個月平均視為一年。</translation>
    </message>
    <message>
      <source>Unit of temperature</source>
      <translation>氣溫單位</translation>
    </message>
    <message>
      <source>°C</source>
      <translation>°C</translation>
    </message>
    <message>
      <source>K</source>
      <translation>K</translation>
    </message>
    <message>
      <source>°C x 10 (WorldClim 1.4, CHELSA 1.2)</source>
      <translation>°C x 10 (WorldClim 1.4、CHELSA 1.2)</translation>
    </message>
    <message>
      <source>K x 10 (CHELSA 2.1)</source>
      <translation>K x 10 (CHELSA 2.1)</translation>
    </message>
    <message>
      <source>°F</source>
      <translation>°F</translation>
    </message>
    <message>
      <source>Unit after the scale and offset that the file itself may hold. tenth_celsius: °C x 10 (WorldClim 1.4, CHELSA 1.2); tenth_kelvin: K x 10 (CHELSA 2.1 where the file holds no scale).</source>
      <translation>套用檔案本身可能帶有的縮放係數與位移之後的單位。tenth_celsius：°C x 10 (WorldClim 1.4、CHELSA 1.2)；tenth_kelvin：K x 10 (檔案未帶縮放係數的 CHELSA 2.1)。</translation>
    </message>
    <message>
      <source>Unit of rain</source>
      <translation>降雨單位</translation>
    </message>
    <message>
      <source>mm, total (the same as kg/m²)</source>
      <translation>mm，總量 (等同 kg/m²)</translation>
    </message>
    <message>
      <source>mm x 10, total</source>
      <translation>mm x 10，總量</translation>
    </message>
    <message>
      <source>mm x 100, total</source>
      <translation>mm x 100，總量</translation>
    </message>
    <message>
      <source>m, total</source>
      <translation>m，總量</translation>
    </message>
    <message>
      <source>mm a day, mean</source>
      <translation>每日 mm，平均</translation>
    </message>
    <message>
      <source>m a day, mean (ERA5)</source>
      <translation>每日 m，平均 (ERA5)</translation>
    </message>
    <message>
      <source>kg/m² a second, mean (climate models)</source>
      <translation>每秒 kg/m²，平均 (氣候模式)</translation>
    </message>
    <message>
      <source>Unit after the scale and offset that the file itself may hold. mm, tenth_mm, hundredth_mm and m are totals of the month or year (1 mm = 1 kg/m2); mm/day, m/day (ERA5 monthly means) and kg/m2/s (climate models) are means, and are multiplied by the days of the month.</source>
      <translation>套用檔案本身可能帶有的縮放係數與位移之後的單位。mm、tenth_mm、hundredth_mm 與 m 為該月或該年的總量 (1 mm = 1 kg/m2)；mm/day、m/day (ERA5 月平均) 與 kg/m2/s (氣候模式) 為平均，會乘以該月日數。</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年期</translation>
    </message>
    <message>
      <source>Year of the first raster</source>
      <translation>第一個網格圖層的年份</translation>
    </message>
    <message>
      <source>Year of the first band; the others follow without a gap. Empty: the years in the names of the files or bands count, where each name tells one.</source>
      <translation>第一個波段的年份；其後逐年連續，不得中斷。留空：若每個檔案或波段的名稱都含年份，則以名稱為準。</translation>
    </message>
    <message>
      <source>Years to average</source>
      <translation>要平均的年份</translation>
    </message>
    <message>
      <source>Years and ranges with commas between, such as 2011-2020 or 2001-2010,2015. Empty: all years.</source>
      <translation>年份與年份範圍，以逗號分隔，例如 2011-2020 或 2001-2010,2015。留空：所有年份。</translation>
    </message>
    <message>
      <source>Year of the first rain raster</source>
      <translation>第一個降雨網格圖層的年份</translation>
    </message>
    <message>
      <source>Where the rain rasters begin in another year than the temperature rasters. Empty: START_YEAR.</source>
      <translation>降雨網格圖層的起始年份與氣溫不同時填寫。留空：START_YEAR。</translation>
    </message>
    <message>
      <source>Temperature by elevation</source>
      <translation>依高程推算氣溫</translation>
    </message>
    <message>
      <source>DEM for downscaling [m]</source>
      <translation>降尺度用的數值高程模型 (DEM) [m]</translation>
    </message>
    <message>
      <source>Elevation in m, with cells finer than those of temperature. Its first band counts. Let it reach beyond your area: a temperature cell counts in the fit where at least 90 % of it have elevations. Empty: temperature is interpolated only.</source>
      <translation>高程，單位 m，其網格須比氣溫網格細。採用第一個波段。範圍應超出研究區域：氣溫網格至少 90 % 有高程者才用於擬合。留空：氣溫僅作內插。</translation>
    </message>
    <message>
      <source>Lapse rate [°C/km]</source>
      <translation>氣溫遞減率 [°C/km]</translation>
    </message>
    <message>
      <source>Change of temperature with elevation, negative where it gets colder upwards (in the free air about -6.5). Empty: it is fitted to the temperatures.</source>
      <translation>氣溫隨高程的變化，愈高愈冷者為負值 (自由大氣約 -6.5)。留空：由氣溫資料擬合。</translation>
    </message>
    <message>
      <source>What the lapse rate is fitted on</source>
      <translation>氣溫遞減率的擬合依據</translation>
    </message>
    <message>
      <source>Elevation, easting and northing</source>
      <translation>高程、東坐標與北坐標</translation>
    </message>
    <message>
      <source>elevation: temperature on elevation. elevation_position: a plane over easting and northing as well, for large areas in which temperature also changes from place to place, or from the coast inland.</source>
      <translation>elevation：氣溫對高程。elevation_position：另加入東、北坐標的平面，用於氣溫也隨地點或由海岸向內陸變化的大範圍區域。</translation>
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the DEM gives the grid, or else the first raster. What is given below replaces that part.</source>
      <translation>沿用其坐標參考系統、範圍與網格的網格圖層。未指定時以數值高程模型為準，若也沒有則以第一個網格圖層為準。下方有指定的項目優先採用。</translation>
    </message>
    <message>
      <source>Mean annual temperature</source>
      <translation>年均溫</translation>
    </message>
    <message>
      <source>GeoTIFF with one band, MAT [°C].</source>
      <translation>單一波段的 GeoTIFF，MAT [°C]。</translation>
    </message>
    <message>
      <source>Total annual precipitation</source>
      <translation>年降雨量</translation>
    </message>
    <message>
      <source>GeoTIFF with one band, TAP [mm a year].</source>
      <translation>單一波段的 GeoTIFF，TAP [每年 mm]。</translation>
    </message>
    <message>
      <source>Climate means</source>
      <translation>氣候平均值</translation>
    </message>
    <message>
      <source>R2 of the lapse rate</source>
      <translation>氣溫遞減率的 R2</translation>
    </message>
    <message>
      <source>Polygons</source>
      <translation>多邊形</translation>
    </message>
    <message>
      <source>Polygon layer of any CRS; it is brought into that of the grid.</source>
      <translation>多邊形圖層，坐標參考系統不限；會轉換至網格的坐標參考系統。</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>類別欄位</translation>
    </message>
    <message>
      <source>Field with the class names or whole-number codes. Polygons without a value are left out.</source>
      <translation>含類別名稱或整數代碼的欄位。沒有值的多邊形不採用。</translation>
    </message>
    <message>
      <source>Field with the class names</source>
      <translation>類別名稱欄位</translation>
    </message>
    <message>
      <source>Names of the codes, where the class field holds codes. Without it, classes are called as the class field calls them.</source>
      <translation>類別欄位為代碼時，各代碼的名稱。未指定時，類別以類別欄位的值命名。</translation>
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Take the raster that the covariate stack will have as its template, such as the DEM. Without it the grid covers the polygons; a cell size is then needed. What is given below replaces that part.</source>
      <translation>沿用其坐標參考系統、範圍與網格的網格圖層。請選用日後共變數堆疊的範本，例如數值高程模型。未指定時網格涵蓋所有多邊形，此時須指定網格大小。下方有指定的項目優先採用。</translation>
    </message>
    <message>
      <source>Class raster</source>
      <translation>類別網格圖層</translation>
    </message>
    <message>
      <source>GeoTIFF with class codes, its band named after the field, the class names stored in the file.</source>
      <translation>含類別代碼的 GeoTIFF，波段以欄位命名，類別名稱存於檔案中。</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>圖例</translation>
    </message>
    <message>
      <source>CSV files</source>
      <translation>CSV 檔案</translation>
    </message>
    <message>
      <source>Table of the classes: code, name, cells, area_ha.</source>
      <translation>類別表：代碼 (code)、名稱 (name)、網格數 (cells)、面積 (area_ha)。</translation>
    </message>
    <message>
      <source>Covariates</source>
      <translation>共變數</translation>
    </message>
    <message>
      <source>Numeric rasters</source>
      <translation>數值網格圖層</translation>
    </message>
    <message>
      <source>Elevation, slope, NDVI, temperature and the like. Each band of a raster becomes a covariate.</source>
      <translation>高程、坡度、NDVI、氣溫等。網格圖層的每個波段為一個共變數。</translation>
    </message>
    <message>
      <source>Class rasters</source>
      <translation>類別網格圖層</translation>
    </message>
    <message>
      <source>Rasters of whole-number class codes, such as soil order or land cover.</source>
      <translation>整數類別代碼的網格圖層，例如土綱或土地覆蓋。</translation>
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the first numeric raster (or else the first class raster) gives the grid. What is given below replaces that part.</source>
      <translation>沿用其坐標參考系統、範圍與網格的網格圖層。未指定時以第一個數值網格圖層為準，若沒有則以第一個類別網格圖層為準。下方有指定的項目優先採用。</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>遮罩</translation>
    </message>
    <message>
      <source>The area that the stack has values for: polygons, or a raster with 0 or NoData outside. What lies at the centre of a cell counts.</source>
      <translation>堆疊中有值的範圍：多邊形，或範圍外為 0 或無資料值的網格圖層。以網格中心處為準。</translation>
    </message>
    <message>
      <source>Interpolation of finer cells</source>
      <translation>轉為較細網格的內插法</translation>
    </message>
    <message>
      <source>Bilinear</source>
      <translation>雙線性</translation>
    </message>
    <message>
      <source>Cubic (smoother)</source>
      <translation>三次 (較平滑)</translation>
    </message>
    <message>
      <source>Nearest cell</source>
      <translation>最近網格</translation>
    </message>
    <message>
      <source>How numbers are brought to a finer grid: bilinear, cubic or nearest. Cubic is smoother and may go beyond the range of the values.</source>
      <translation>數值轉為較細網格的方法：bilinear (雙線性)、cubic (三次) 或 nearest (最近網格)。三次較平滑，但可能超出原數值範圍。</translation>
    </message>
    <message>
      <source>Covariate stack</source>
      <translation>共變數堆疊</translation>
    </message>
    <message>
      <source>GeoTIFF with one band a covariate; names, kinds, units and class names are stored in the file.</source>
      <translation>每個共變數一個波段的 GeoTIFF；名稱、種類、單位與類別名稱存於檔案中。</translation>
    </message>
    <message>
      <source>Number of covariates</source>
      <translation>共變數個數</translation>
    </message>
    <message>
      <source>Cells with every covariate</source>
      <translation>具備所有共變數的網格數</translation>
    </message>
    <message>
      <source>Points and covariates</source>
      <translation>樣點與共變數</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>樣點</translation>
    </message>
    <message>
      <source>Point layer of any CRS, such as the stocks from 'SOC stock of profiles'.</source>
      <translation>點圖層，坐標參考系統不限，例如「剖面土壤有機碳儲量」的儲量。</translation>
    </message>
    <message>
      <source>Multi-band raster from 'Covariate stack'.</source>
      <translation>「共變數堆疊」產生的多波段網格圖層。</translation>
    </message>
    <message>
      <source>Leave out incomplete points</source>
      <translation>排除資料不全的樣點</translation>
    </message>
    <message>
      <source>Leave out points that lie outside the stack or lack a covariate; otherwise their fields are empty.</source>
      <translation>排除位於堆疊範圍外或缺少共變數的樣點；否則其欄位為空值。</translation>
    </message>
    <message>
      <source>Training table</source>
      <translation>訓練資料表</translation>
    </message>
    <message>
      <source>The points with all their fields, and one more for each covariate.</source>
      <translation>樣點及其所有欄位，並為每個共變數增加一個欄位。</translation>
    </message>
    <message>
      <source>Points outside the stack</source>
      <translation>堆疊範圍外的樣點數</translation>
    </message>
    <message>
      <source>Points inside that lack a covariate</source>
      <translation>範圍內缺少共變數的樣點數</translation>
    </message>
    <message>
      <source>Samples and covariates</source>
      <translation>樣本與共變數</translation>
    </message>
    <message>
      <source>Samples (points)</source>
      <translation>樣本 (點)</translation>
    </message>
    <message>
      <source>Points with the value to model. They are brought into the CRS of the stack.</source>
      <translation>含建模目標值的點。會轉換至堆疊的坐標參考系統。</translation>
    </message>
    <message>
      <source>Target, such as SOC stock [kg m-2]</source>
      <translation>目標變數，例如土壤有機碳儲量 [kg m-2]</translation>
    </message>
    <message>
      <source>Field with the value to model, such as soc_0_30.</source>
      <translation>含建模目標值的欄位，例如 soc_0_30。</translation>
    </message>
    <message>
      <source>Multi-band raster of 'Covariate stack', in a projected CRS. All its bands are used.</source>
      <translation>「共變數堆疊」產生的多波段網格圖層，須為投影坐標參考系統。所有波段都會使用。</translation>
    </message>
    <message>
      <source>Unit of the target</source>
      <translation>目標變數單位</translation>
    </message>
    <message>
      <source>Shown in the report; 'kg m-2' for stocks, empty for a target without one.</source>
      <translation>顯示於報告；儲量為「kg m-2」，無單位的目標變數請留空。</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Methods</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>RK-Cubist: regression kriging, Cubist trend</source>
      <translation>RK-Cubist：迴歸克利金，Cubist 趨勢</translation>
    </message>
    <message>
      <source>Cubist, without kriging</source>
      <translation>Cubist，不含克利金</translation>
    </message>
    <message>
      <source>RK-RF: regression kriging, random-forest trend</source>
      <translation>RK-RF：迴歸克利金，隨機森林趨勢</translation>
    </message>
    <message>
      <source>Random forest, without kriging</source>
      <translation>隨機森林，不含克利金</translation>
    </message>
    <message>
      <source>RK-GB: regression kriging, gradient-boosting trend</source>
      <translation>RK-GB：迴歸克利金，梯度提升趨勢</translation>
    </message>
    <message>
      <source>Gradient boosting, without kriging</source>
      <translation>梯度提升，不含克利金</translation>
    </message>
    <message>
      <source>Ordinary kriging, without covariates</source>
      <translation>普通克利金，不含共變數</translation>
    </message>
    <message>
      <source>Universal kriging: linear trend and residual in one</source>
      <translation>通用克利金：線性趨勢與殘差一併求解</translation>
    </message>
    <message>
      <source>RK-MLR: regression kriging, linear trend</source>
      <translation>RK-MLR：迴歸克利金，線性趨勢</translation>
    </message>
    <message>
      <source>Multiple linear regression, without kriging</source>
      <translation>多元線性迴歸，不含克利金</translation>
    </message>
    <message>
      <source>ok: ordinary kriging; uk: universal kriging, a linear trend and its residual in one system; mlr: multiple linear regression; cubist; rf: random forest; gb: gradient boosting on histograms; with rk_ the same and its residuals kriged.</source>
      <translation>ok：普通克利金；uk：通用克利金，線性趨勢與其殘差在同一方程組中求解；mlr：多元線性迴歸；cubist；rf：隨機森林；gb：直方圖式梯度提升；前綴 rk_ 者為相同方法再加殘差克利金。</translation>
    </message>
    <message>
      <source>Transform of the target</source>
      <translation>目標變數轉換</translation>
    </message>
    <message>
      <source>Natural logarithm (for stocks)</source>
      <translation>自然對數 (適用於儲量)</translation>
    </message>
    <message>
      <source>None</source>
      <translation>無</translation>
    </message>
    <message>
      <source>log models the natural logarithm, fit for stocks, whose distribution is skewed; none models the value itself.</source>
      <translation>log 以自然對數建模，適合分布偏斜的儲量；none 直接以原值建模。</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>驗證</translation>
    </message>
    <message>
      <source>How samples are split</source>
      <translation>樣本分割方式</translation>
    </message>
    <message>
      <source>Hold out a share of the samples</source>
      <translation>保留部分樣本</translation>
    </message>
    <message>
      <source>Ten folds, at random</source>
      <translation>十折，隨機</translation>
    </message>
    <message>
      <source>Five folds of spatial blocks (for clustered samples)</source>
      <translation>五折空間區塊 (適用於叢集樣本)</translation>
    </message>
    <message>
      <source>holdout: a share is held back, spread evenly over the range of the target; kfold: ten folds; blocks: five folds of spatial blocks, honest where samples are clustered.</source>
      <translation>holdout：保留部分樣本，均勻分布於目標變數的範圍；kfold：十折；blocks：五折空間區塊，樣本呈叢集時較為可信。</translation>
    </message>
    <message>
      <source>Repeats</source>
      <translation>重複次數</translation>
    </message>
    <message>
      <source>How often the samples are split anew. With fewer than about ten, few differences can be told from noise.</source>
      <translation>樣本重新分割的次數。少於約十次時，多數差異難以與雜訊區分。</translation>
    </message>
    <message>
      <source>Sample sizes, for learning curves</source>
      <translation>學習曲線的樣本數</translation>
    </message>
    <message>
      <source>Numbers of training samples with commas between, such as 100,200,400. Empty: all that a split leaves. The validation samples stay the same.</source>
      <translation>訓練樣本數，以逗號分隔，例如 100,200,400。留空：分割後可用的全部樣本。驗證樣本維持不變。</translation>
    </message>
    <message>
      <source>Share held back for the validation [%]</source>
      <translation>驗證保留占比 [%]</translation>
    </message>
    <message>
      <source>Share of the samples held back for validation, with splits of the kind holdout.</source>
      <translation>採 holdout 分割時，保留作為驗證的樣本占比。</translation>
    </message>
    <message>
      <source>Trend models</source>
      <translation>趨勢模型</translation>
    </message>
    <message>
      <source>Cubist: committees</source>
      <translation>Cubist：委員會數</translation>
    </message>
    <message>
      <source>Members of the Cubist committee.</source>
      <translation>Cubist 委員會的成員數。</translation>
    </message>
    <message>
      <source>Cubist: most rules</source>
      <translation>Cubist：規則數上限</translation>
    </message>
    <message>
      <source>Most rules of a member.</source>
      <translation>每個成員的規則數上限。</translation>
    </message>
    <message>
      <source>Cubist: extrapolation [%]</source>
      <translation>Cubist：外推 [%]</translation>
    </message>
    <message>
      <source>How far a rule may go beyond the values it was made of, in per cent of their range.</source>
      <translation>規則的預測可超出建立該規則之數值的程度，以其範圍的 % 表示。</translation>
    </message>
    <message>
      <source>Cubist: neighbours</source>
      <translation>Cubist：鄰近樣本</translation>
    </message>
    <message>
      <source>Correction by nearest samples; 0, as in the paper, is the only value of this version.</source>
      <translation>以最近樣本校正；此版本僅支援 0，與論文相同。</translation>
    </message>
    <message>
      <source>Random forest: trees</source>
      <translation>隨機森林：樹數</translation>
    </message>
    <message>
      <source>Number of trees.</source>
      <translation>樹的數目。</translation>
    </message>
    <message>
      <source>Random forest: mtry</source>
      <translation>隨機森林：mtry</translation>
    </message>
    <message>
      <source>Columns tried at each split.</source>
      <translation>每次分裂時嘗試的欄數。</translation>
    </message>
    <message>
      <source>Random forest: node size</source>
      <translation>隨機森林：節點大小</translation>
    </message>
    <message>
      <source>A node of so many samples or fewer is not split; smaller nodes make deeper trees.</source>
      <translation>樣本數不超過此值的節點不再分裂；節點愈小，樹愈深。</translation>
    </message>
    <message>
      <source>Gradient boosting: trees</source>
      <translation>梯度提升：樹數</translation>
    </message>
    <message>
      <source>Number of trees, one after the other.</source>
      <translation>依序建立的樹的數目。</translation>
    </message>
    <message>
      <source>Gradient boosting: learning rate</source>
      <translation>梯度提升：學習率</translation>
    </message>
    <message>
      <source>Share of each tree that counts; a lower one asks for more trees.</source>
      <translation>每棵樹計入的比例；比例愈低，需要的樹愈多。</translation>
    </message>
    <message>
      <source>Gradient boosting: leaves</source>
      <translation>梯度提升：葉節點數</translation>
    </message>
    <message>
      <source>Most leaves of a tree.</source>
      <translation>每棵樹的葉節點數上限。</translation>
    </message>
    <message>
      <source>Tune the trend model</source>
      <translation>調校趨勢模型</translation>
    </message>
    <message>
      <source>Chooses Cubist's committees and rules, the forest's mtry and node size, or the boosting's learning rate, leaves and trees by the error of samples that the model did not see, within the training samples: the validation stays honest. The values above are one of the candidates. Takes ten times as long and more.</source>
      <translation>依模型未見過的樣本誤差，選擇 Cubist 的委員會數與規則數、隨機森林的 mtry 與節點大小，或梯度提升的學習率、葉節點數與樹數；僅在訓練樣本內進行，故驗證仍然可信。上方的設定值也是候選之一。所需時間為十倍以上。</translation>
    </message>
    <message>
      <source>Kriging</source>
      <translation>克利金</translation>
    </message>
    <message>
      <source>Residuals that are kriged</source>
      <translation>用於克利金的殘差</translation>
    </message>
    <message>
      <source>Of models that did not see the sample</source>
      <translation>未見過該樣本之模型的殘差</translation>
    </message>
    <message>
      <source>Of the fit itself</source>
      <translation>擬合本身的殘差</translation>
    </message>
    <message>
      <source>out_of_fold: of models that did not see the sample; in_sample: of the fit itself, as the paper did, which hold too little variance.</source>
      <translation>out_of_fold：未見過該樣本之模型的殘差；in_sample：擬合本身的殘差，與論文相同，但變異數偏小。</translation>
    </message>
    <message>
      <source>Variogram model</source>
      <translation>半變異圖模式</translation>
    </message>
    <message>
      <source>The best of all, or no kriging if it does not help</source>
      <translation>所有模式中最佳者；克利金無助益時不用克利金</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>指數</translation>
    </message>
    <message>
      <source>Spherical</source>
      <translation>球狀</translation>
    </message>
    <message>
      <source>Gaussian</source>
      <translation>高斯</translation>
    </message>
    <message>
      <source>Matérn (smoothness 3/2)</source>
      <translation>Matérn (平滑度 3/2)</translation>
    </message>
    <message>
      <source>Nugget only: no spatial correlation</source>
      <translation>純塊金：無空間相關</translation>
    </message>
    <message>
      <source>auto fits exponential, spherical, Gaussian and Matern (smoothness 3/2) models, takes the best, and keeps kriging only where it lowers the cross-validated error; a Gaussian model needs a nugget of 1 % of the sill to be taken. nugget: no spatial correlation.</source>
      <translation>auto 擬合指數、球狀、高斯與 Matern (平滑度 3/2) 模式並取最佳者，且僅在克利金能降低交叉驗證誤差時才保留；高斯模式的塊金值須達基台值的 1 % 才會採用。nugget：無空間相關。</translation>
    </message>
    <message>
      <source>Variogram model is chosen by</source>
      <translation>半變異圖模式的選擇依據</translation>
    </message>
    <message>
      <source>How well it fits</source>
      <translation>擬合程度</translation>
    </message>
    <message>
      <source>Error of cross-validation (slower)</source>
      <translation>交叉驗證誤差 (較慢)</translation>
    </message>
    <message>
      <source>What decides between the models with VARIOGRAM auto. fit: weighted sum of squares, or likelihood with reml; cross_validation: the error of the predictions with each model, slower. The report lists all.</source>
      <translation>VARIOGRAM 為 auto 時選擇模式的依據。fit：加權平方和，採 reml 時為概似值；cross_validation：以各模式預測的誤差，較慢。報告會列出全部結果。</translation>
    </message>
    <message>
      <source>Estimator of the empirical variogram</source>
      <translation>實驗半變異圖的估計式</translation>
    </message>
    <message>
      <source>Matheron</source>
      <translation>Matheron</translation>
    </message>
    <message>
      <source>Robust (Cressie and Hawkins)</source>
      <translation>穩健 (Cressie and Hawkins)</translation>
    </message>
    <message>
      <source>matheron: half the mean squared difference; robust: Cressie and Hawkins, which a few extreme samples hardly move. Not used by VARIOGRAM_FIT reml.</source>
      <translation>matheron：差值平方平均的一半；robust：Cressie and Hawkins 的估計式，不易受少數極端樣本影響。VARIOGRAM_FIT 為 reml 時不使用。</translation>
    </message>
    <message>
      <source>Variogram is fitted by</source>
      <translation>半變異圖的擬合方法</translation>
    </message>
    <message>
      <source>Weighted least squares</source>
      <translation>加權最小平方法</translation>
    </message>
    <message>
      <source>Restricted maximum likelihood, REML (slower)</source>
      <translation>受限最大概似法，REML (較慢)</translation>
    </message>
    <message>
      <source>least_squares: weighted, on the empirical variogram; reml: restricted maximum likelihood on the residuals themselves, slower and free of distance classes; of more than 1,500 places, 1,500 drawn once.</source>
      <translation>least_squares：對實驗半變異圖作加權擬合；reml：直接對殘差作受限最大概似估計，較慢，但不受距離分組影響；地點超過 1,500 個時，隨機抽取 1,500 個，僅抽一次。</translation>
    </message>
    <message>
      <source>Nugget</source>
      <translation>塊金值</translation>
    </message>
    <message>
      <source>Fixes the nugget, in squared units of the modelled scale. Empty: fitted.</source>
      <translation>固定塊金值，單位為建模尺度的平方。留空：由擬合求得。</translation>
    </message>
    <message>
      <source>Sill (total)</source>
      <translation>基台值 (總)</translation>
    </message>
    <message>
      <source>Fixes the total sill, nugget included. Empty: fitted.</source>
      <translation>固定總基台值，含塊金值。留空：由擬合求得。</translation>
    </message>
    <message>
      <source>Range parameter</source>
      <translation>影響範圍參數</translation>
    </message>
    <message>
      <source>Fixes the range parameter a, in units of the CRS; an exponential model reaches 95 % of its sill at 3 a. With anisotropy it is that of the longest range. Empty: fitted.</source>
      <translation>固定範圍參數 a，以坐標參考系統的單位表示；指數模式在 3 a 處達基台值的 95 %。有異向性時，為影響範圍最長方向的值。留空：由擬合求得。</translation>
    </message>
    <message>
      <source>Anisotropy: direction [degrees]</source>
      <translation>異向性：方向 [度]</translation>
    </message>
    <message>
      <source>Direction in which the values stay alike the farthest, such as along a valley, in degrees clockwise from grid north (0 north, 90 east). Give ANISOTROPY_RATIO too. Empty: the same in all directions.</source>
      <translation>數值在最遠距離內仍相似的方向，例如沿谷地，以自網格北順時針的度數表示 (0 為北，90 為東)。須同時指定 ANISOTROPY_RATIO。留空：各方向相同。</translation>
    </message>
    <message>
      <source>Anisotropy: ratio of ranges</source>
      <translation>異向性：影響範圍比</translation>
    </message>
    <message>
      <source>Range across that direction divided by the range along it: 0.5 where the values stay alike twice as far along it. 1 is no anisotropy.</source>
      <translation>垂直於該方向的影響範圍除以沿該方向的影響範圍：沿該方向可在兩倍距離內保持相似時為 0.5。1 為無異向性。</translation>
    </message>
    <message>
      <source>Folder to keep fits in</source>
      <translation>保存擬合結果的資料夾</translation>
    </message>
    <message>
      <source>Predictions of each fit are kept here, so that a stopped run, or one with more methods, sizes or repeats, takes what is there. Its files may be deleted at any time.</source>
      <translation>每次擬合的預測存於此處，中斷後重新執行，或增加方法、樣本數、重複次數時，可直接取用已有的結果。其中的檔案可隨時刪除。</translation>
    </message>
    <message>
      <source>Figures of all runs</source>
      <translation>各次執行的指標</translation>
    </message>
    <message>
      <source>Table with a row for each method, sample size, repeat and scale: r2 (1 - SSE/SST), r2_corr (squared correlation), rmse, ccc, bias (predicted minus observed).</source>
      <translation>每個方法、樣本數、重複與尺度一列的表格：r2 (1 - SSE/SST)、r2_corr (相關係數平方)、rmse、ccc、bias (偏差，預測減觀測)。</translation>
    </message>
    <message>
      <source>Compare models</source>
      <translation>模型比較</translation>
    </message>
    <message>
      <source>Method with the least mean RMSE</source>
      <translation>平均 RMSE 最小的方法</translation>
    </message>
    <message>
      <source>Kinds of fits that failed</source>
      <translation>擬合失敗的種類數</translation>
    </message>
    <message>
      <source>Shown in reports and kept in the maps; 'kg m-2' for stocks, empty for a target without one.</source>
      <translation>顯示於報告並存入地圖；儲量為「kg m-2」，無單位的目標變數請留空。</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear regression as trend; cubist, rf, gb, mlr: the trend alone; ok: ordinary kriging of the target alone; uk: universal kriging, a linear trend and its residual in one system. 'Compare models' tells which is best for your samples.</source>
      <translation>rk_cubist、rk_rf、rk_gb、rk_mlr：迴歸克利金，分別以 Cubist、隨機森林、梯度提升或線性迴歸為趨勢；cubist、rf、gb、mlr：僅用趨勢；ok：僅對目標變數作普通克利金；uk：通用克利金，線性趨勢與其殘差在同一方程組中求解。「模型比較」可看出何者最適合您的樣本。</translation>
    </message>
    <message>
      <source>How the model is validated</source>
      <translation>模型驗證方式</translation>
    </message>
    <message>
      <source>As a field says</source>
      <translation>依欄位指定</translation>
    </message>
    <message>
      <source>holdout: a share is held back; kfold: ten folds; blocks: five folds of spatial blocks, honest where samples are clustered; field: as a field says; none: no figures.</source>
      <translation>holdout：保留部分樣本；kfold：十折；blocks：五折空間區塊，樣本呈叢集時較為可信；field：依欄位指定；none：不計算驗證指標。</translation>
    </message>
    <message>
      <source>Share of the samples held back for validation, with VALIDATION holdout.</source>
      <translation>VALIDATION 為 holdout 時，保留作為驗證的樣本占比。</translation>
    </message>
    <message>
      <source>Text field that says train or valid for each sample, with VALIDATION field.</source>
      <translation>VALIDATION 為 field 時，標示各樣本為 train 或 valid 的文字欄位。</translation>
    </message>
    <message>
      <source>Soil models</source>
      <translation>土壤模型</translation>
    </message>
    <message>
      <source>File with the whole model, for 'Predict map' and 'Bootstrap uncertainty'. It holds the training samples and their coordinates: pass it on with the care that they need.</source>
      <translation>含完整模型的檔案，供「製圖預測」與「拔靴法不確定性」使用。其中含有訓練樣本及其坐標：提供他人時，請依樣本資料的保密要求處理。</translation>
    </message>
    <message>
      <source>Validation points</source>
      <translation>驗證點</translation>
    </message>
    <message>
      <source>The validation samples with observed and predicted values and the residual.</source>
      <translation>驗證樣本及其觀測值、預測值與殘差。</translation>
    </message>
    <message>
      <source>Train model</source>
      <translation>模型訓練</translation>
    </message>
    <message>
      <source>R² (1 - SSE/SST)</source>
      <translation>R² (1 - SSE/SST)</translation>
    </message>
    <message>
      <source>Squared correlation</source>
      <translation>相關係數平方</translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>Concordance (CCC)</source>
      <translation>一致性相關係數 (CCC)</translation>
    </message>
    <message>
      <source>Bias (predicted minus observed)</source>
      <translation>偏差 (預測減觀測)</translation>
    </message>
    <message>
      <source>Training samples</source>
      <translation>訓練樣本</translation>
    </message>
    <message>
      <source>Validation samples</source>
      <translation>驗證樣本</translation>
    </message>
    <message>
      <source>Model and covariates</source>
      <translation>模型與共變數</translation>
    </message>
    <message>
      <source>Model (file of 'Train model')</source>
      <translation>模型 (「模型訓練」的檔案)</translation>
    </message>
    <message>
      <source>File of 'Train model'.</source>
      <translation>「模型訓練」的檔案。</translation>
    </message>
    <message>
      <source>Raster with the bands that the model was trained on, in the same CRS. Names, kinds, units and class names are checked; the order of the bands does not matter.</source>
      <translation>含模型訓練所用波段的網格圖層，坐標參考系統須相同。會檢查名稱、種類、單位與類別名稱；波段的順序不拘。</translation>
    </message>
    <message>
      <source>Value mapped after a log transform</source>
      <translation>對數轉換後製圖所用的估計值</translation>
    </message>
    <message>
      <source>Mean (for totals)</source>
      <translation>平均 (用於總量)</translation>
    </message>
    <message>
      <source>mean: expected value, by Duan's smearing factor, right for totals; median: exp of the prediction, the value that half of the soils exceed.</source>
      <translation>mean：期望值，以 Duan 的塗抹因子計算，適用於總量；median：預測值的 exp，即有一半土壤高於此值。</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>地圖</translation>
    </message>
    <message>
      <source>Raster (GeoTIFF, float32) in the target's unit.</source>
      <translation>網格圖層 (GeoTIFF，float32)，單位同目標變數。</translation>
    </message>
    <message>
      <source>Kriging variance</source>
      <translation>克利金變異數</translation>
    </message>
    <message>
      <source>Variance of a new observation as kriging of the residuals alone sees it, nugget included, on the model's scale (ln for a log model): smallest near samples. It leaves out the error of the trend; for limits of the stock use 'Bootstrap uncertainty'.</source>
      <translation>僅由殘差克利金所得的新觀測值變異數，含塊金值，為模型尺度 (對數模型為 ln)：樣本附近最小。不包含趨勢的誤差；儲量的界限請用「拔靴法不確定性」。</translation>
    </message>
    <message>
      <source>Area with a value [ha]</source>
      <translation>有值的面積 [ha]</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>區間</translation>
    </message>
    <message>
      <source>Number of bootstrap replicates</source>
      <translation>拔靴重複次數</translation>
    </message>
    <message>
      <source>Number of bootstrap replicates; 50 in the paper.</source>
      <translation>拔靴重複的次數；論文為 50。</translation>
    </message>
    <message>
      <source>Level of the interval [%]</source>
      <translation>區間水準 [%]</translation>
    </message>
    <message>
      <source>Share of new observations that the interval should hold.</source>
      <translation>區間應涵蓋的新觀測值占比。</translation>
    </message>
    <message>
      <source>Kind of interval</source>
      <translation>區間種類</translation>
    </message>
    <message>
      <source>Replicates and error of cross-validation</source>
      <translation>拔靴重複與交叉驗證誤差</translation>
    </message>
    <message>
      <source>The same and the replicates' own error (wider)</source>
      <translation>同上，再加各重複自身的誤差 (較寬)</translation>
    </message>
    <message>
      <source>Percentiles of the replicates alone (too narrow)</source>
      <translation>僅取拔靴重複的百分位數 (過窄)</translation>
    </message>
    <message>
      <source>ensemble: variance over replicates plus mean squared error in cross-validation; book: plus the replicates' own out-of-bag error (wider); percentiles: of the replicates alone, which leaves out the noise of observations and covers far less than the level.</source>
      <translation>ensemble：拔靴重複間的變異數加交叉驗證的均方誤差；book：再加各重複自身的袋外誤差 (較寬)；percentiles：僅取拔靴重複的百分位數，未包含觀測的雜訊，涵蓋率遠低於其水準。</translation>
    </message>
    <message>
      <source>Replicates</source>
      <translation>拔靴重複</translation>
    </message>
    <message>
      <source>Samples that are drawn several times</source>
      <translation>重複抽中的樣本</translation>
    </message>
    <message>
      <source>Count once, with a weight</source>
      <translation>只計一列，給予權重</translation>
    </message>
    <message>
      <source>Are repeated, as in the paper</source>
      <translation>重複列出，與論文相同</translation>
    </message>
    <message>
      <source>weights: one row with its count as weight; duplicates: several rows, as in the paper, which makes Cubist grow many more rules.</source>
      <translation>weights：一列，以抽中次數為權重；duplicates：重複多列，與論文相同，但會使 Cubist 產生更多規則。</translation>
    </message>
    <message>
      <source>Variogram of the replicates</source>
      <translation>拔靴重複的半變異圖</translation>
    </message>
    <message>
      <source>That of the model</source>
      <translation>沿用模型的半變異圖</translation>
    </message>
    <message>
      <source>Fitted to each replicate (slower)</source>
      <translation>對各重複分別擬合 (較慢)</translation>
    </message>
    <message>
      <source>shared: that of the model; own: fitted to the residuals of each replicate, which takes longer.</source>
      <translation>shared：沿用模型的半變異圖；own：對各重複的殘差分別擬合，費時較久。</translation>
    </message>
    <message>
      <source>Random forest: trees of a replicate</source>
      <translation>隨機森林：每次拔靴重複的樹數</translation>
    </message>
    <message>
      <source>At most as many as the model has. Fifty replicates of 100 trees hold 5,000 different trees.</source>
      <translation>不超過模型的樹數。50 次拔靴重複、各 100 棵樹，即有 5,000 棵不同的樹。</translation>
    </message>
    <message>
      <source>Folder that keeps fitted replicates</source>
      <translation>保存已擬合拔靴重複的資料夾</translation>
    </message>
    <message>
      <source>Each replicate is kept here as soon as it is fitted. A run that was stopped goes on from them, and a run for another level or with more replicates takes them over. Empty: nothing is kept.</source>
      <translation>每次拔靴重複擬合後立即存於此處。中斷後重新執行時由此接續；改用其他水準或增加重複次數時，也可直接取用。留空：不保存。</translation>
    </message>
    <message>
      <source>Prediction</source>
      <translation>預測值</translation>
    </message>
    <message>
      <source>The map that 'Predict map' gives with the same back-transform.</source>
      <translation>與「製圖預測」採相同反轉換時所得的地圖。</translation>
    </message>
    <message>
      <source>Lower limit</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>Lower limit of the interval, in the target's unit.</source>
      <translation>區間下限，單位同目標變數。</translation>
    </message>
    <message>
      <source>Upper limit</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>Upper limit of the interval, in the target's unit.</source>
      <translation>區間上限，單位同目標變數。</translation>
    </message>
    <message>
      <source>Width of the interval</source>
      <translation>區間寬度</translation>
    </message>
    <message>
      <source>Upper minus lower limit, in the target's unit.</source>
      <translation>上限減下限，單位同目標變數。</translation>
    </message>
    <message>
      <source>All replicates</source>
      <translation>所有拔靴重複</translation>
    </message>
    <message>
      <source>One band a replicate, as median in the target's unit. Large: as many bands as replicates.</source>
      <translation>每次拔靴重複一個波段，為中位數，單位同目標變數。檔案很大：波段數等於重複次數。</translation>
    </message>
    <message>
      <source>Bootstrap uncertainty</source>
      <translation>拔靴法不確定性</translation>
    </message>
    <message>
      <source>Coverage at the level [%]</source>
      <translation>該水準的涵蓋率 [%]</translation>
    </message>
    <message>
      <source>Dissimilarity</source>
      <translation>相異度</translation>
    </message>
    <message>
      <source>Weights of the covariates</source>
      <translation>共變數權重</translation>
    </message>
    <message>
      <source>Importance in the model</source>
      <translation>在模型中的重要性</translation>
    </message>
    <message>
      <source>All the same</source>
      <translation>全部相同</translation>
    </message>
    <message>
      <source>importance: each covariate counts by its importance in the model, so that one that the model hardly uses does no harm; equal: all count the same.</source>
      <translation>importance：各共變數依其在模型中的重要性計入，模型幾乎不用的共變數因此不致干擾結果；equal：全部同等計入。</translation>
    </message>
    <message>
      <source>Dissimilarity index</source>
      <translation>相異度指標</translation>
    </message>
    <message>
      <source>0: as a training sample; 1: as far as two samples are from one another on average.</source>
      <translation>0：與某一訓練樣本相同；1：相當於任兩個樣本之間的平均距離。</translation>
    </message>
    <message>
      <source>Area of applicability</source>
      <translation>模型適用範圍</translation>
    </message>
    <message>
      <source>1 inside, 0 outside. Cells without a value in the map have none here either.</source>
      <translation>1 為範圍內，0 為範圍外。地圖中無值的網格在此亦無值。</translation>
    </message>
    <message>
      <source>Covariates beyond their training range</source>
      <translation>超出訓練範圍的共變數數目</translation>
    </message>
    <message>
      <source>How many numeric covariates of a cell are below or above all training samples.</source>
      <translation>網格中有多少個數值型共變數低於或高於所有訓練樣本。</translation>
    </message>
    <message>
      <source>Share of the map outside [%]</source>
      <translation>地圖在範圍外的占比 [%]</translation>
    </message>
    <message>
      <source>Area outside [ha]</source>
      <translation>範圍外的面積 [ha]</translation>
    </message>
    <message>
      <source>Threshold of the dissimilarity index</source>
      <translation>相異度指標的門檻</translation>
    </message>
    <message>
      <source>Map and points</source>
      <translation>地圖與點</translation>
    </message>
    <message>
      <source>Raster with the predicted values, such as the map of 'Predict map' [kg m-2].</source>
      <translation>含預測值的網格圖層，例如「製圖預測」的地圖 [kg m-2]。</translation>
    </message>
    <message>
      <source>Band of the map</source>
      <translation>地圖的波段</translation>
    </message>
    <message>
      <source>Band that holds the predicted values.</source>
      <translation>含預測值的波段。</translation>
    </message>
    <message>
      <source>Independent points</source>
      <translation>獨立樣點</translation>
    </message>
    <message>
      <source>Points with observed values, of any CRS, that took no part in making the map.</source>
      <translation>含觀測值且未參與製圖的點，坐標參考系統不限。</translation>
    </message>
    <message>
      <source>Observed value, in the unit of the map</source>
      <translation>觀測值，單位同地圖</translation>
    </message>
    <message>
      <source>Field with the observed values, in the unit of the map, such as kg m-2.</source>
      <translation>觀測值欄位，單位與地圖相同，例如 kg m-2。</translation>
    </message>
    <message>
      <source>Field with a class of each point, such as its land cover: the scores are also given class by class.</source>
      <translation>每個點的類別欄位，例如土地覆蓋：也會逐類別給出指標。</translation>
    </message>
    <message>
      <source>Model of the map</source>
      <translation>地圖的模型</translation>
    </message>
    <message>
      <source>File of 'Train model' that the map was made with. Points closer than half a cell to a training sample are counted and left out. Empty for maps of other programs: then nothing is looked for.</source>
      <translation>製作此地圖的「模型訓練」檔案。距訓練樣本不到半個網格的點會被計數並排除。其他程式的地圖請留空：則不作檢查。</translation>
    </message>
    <message>
      <source>Count training samples too</source>
      <translation>也計入訓練樣本</translation>
    </message>
    <message>
      <source>Compare points that are training samples of MODEL as well. The figures then look better than the map is.</source>
      <translation>將 MODEL 的訓練樣本也納入比較。數值會比地圖的實際表現好。</translation>
    </message>
    <message>
      <source>Limits of the map</source>
      <translation>地圖的界限</translation>
    </message>
    <message>
      <source>Raster of 'Bootstrap uncertainty' with the lower limit in its first band, in the unit of the map. Give both limits or none.</source>
      <translation>「拔靴法不確定性」的網格圖層，第一波段為下限，單位同地圖。兩個界限都給或都不給。</translation>
    </message>
    <message>
      <source>Raster of 'Bootstrap uncertainty' with the upper limit in its first band, in the unit of the map. Give both limits or none.</source>
      <translation>「拔靴法不確定性」的網格圖層，第一波段為上限，單位同地圖。兩個界限都給或都不給。</translation>
    </message>
    <message>
      <source>Level of the limits [%]</source>
      <translation>界限的水準 [%]</translation>
    </message>
    <message>
      <source>Share of new observations that should lie between the limits [%]; the coverage is compared with it.</source>
      <translation>應落在界限之間的新觀測值占比 [%]；涵蓋率與其比較。</translation>
    </message>
    <message>
      <source>Residuals</source>
      <translation>殘差</translation>
    </message>
    <message>
      <source>The points that were compared: observed, predicted, residual (observed minus predicted), lower, upper and inside (1 where the observation lies between the limits), class, and training (1 for a training sample). Fields of what was not given are empty.</source>
      <translation>參與比較的點：觀測值、預測值、殘差 (觀測減預測)、下限、上限與 inside (觀測值在界限之間者為 1)、類別，以及 training (訓練樣本為 1)。未提供者的欄位為空。</translation>
    </message>
    <message>
      <source>Validate map</source>
      <translation>地圖驗證</translation>
    </message>
    <message>
      <source>Coverage of the limits [%]</source>
      <translation>界限的涵蓋率 [%]</translation>
    </message>
    <message>
      <source>Points compared with the map</source>
      <translation>與地圖比較的點數</translation>
    </message>
    <message>
      <source>Points that are training samples</source>
      <translation>屬於訓練樣本的點數</translation>
    </message>
    <message>
      <source>Points outside the map or on NoData</source>
      <translation>位於地圖外或無資料值上的點數</translation>
    </message>
    <message>
      <source>Way to choose places</source>
      <translation>選點方式</translation>
    </message>
    <message>
      <source>Represent all covariates (conditioned Latin hypercube)</source>
      <translation>代表所有共變數 (條件拉丁超立方)</translation>
    </message>
    <message>
      <source>Where the map is least certain (widest intervals)</source>
      <translation>地圖最不確定之處 (區間最寬)</translation>
    </message>
    <message>
      <source>Where no sample is alike (dissimilarity)</source>
      <translation>沒有相似樣本之處 (相異度)</translation>
    </message>
    <message>
      <source>Spread evenly over the area (spatial coverage)</source>
      <translation>均勻分布於全區 (空間涵蓋)</translation>
    </message>
    <message>
      <source>clhs: conditioned Latin hypercube, needs the covariate stack. widest_interval: needs the output 'Width of the interval' of 'Bootstrap uncertainty'. applicability: needs the stack and the output 'Dissimilarity index' of 'Area of applicability'. spatial_coverage: needs the stack or the raster of priority, for its area.</source>
      <translation>clhs：條件拉丁超立方，需要共變數堆疊。widest_interval：需要「拔靴法不確定性」的輸出「區間寬度」。applicability：需要堆疊與「模型適用範圍」的輸出「相異度指標」。spatial_coverage：需要堆疊或優先度網格圖層，以決定範圍。</translation>
    </message>
    <message>
      <source>Number of new points</source>
      <translation>新樣點數</translation>
    </message>
    <message>
      <source>How many new points to place.</source>
      <translation>要設置多少個新樣點。</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>地圖</translation>
    </message>
    <message>
      <source>Multi-band raster from 'Covariate stack'; needed for clhs and applicability. With the other methods, its values are given to the points and shown in the report. Only cells with every covariate are chosen.</source>
      <translation>「共變數堆疊」的多波段網格圖層；clhs 與 applicability 需要。其他方式則將其值賦予樣點並顯示於報告。只選取具有全部共變數的網格。</translation>
    </message>
    <message>
      <source>Raster of priority (interval width or dissimilarity)</source>
      <translation>優先度網格圖層 (區間寬度或相異度)</translation>
    </message>
    <message>
      <source>For widest_interval the width of the interval, for applicability the dissimilarity index; its first band counts. Any raster of 0 or more will do in which high values ask for samples. On the same grid as the stack, if both are given.</source>
      <translation>widest_interval 用區間寬度，applicability 用相異度指標；採用第一波段。任何 0 以上、數值愈高愈需要樣本的網格圖層皆可。若也提供堆疊，兩者網格須相同。</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>地點</translation>
    </message>
    <message>
      <source>Existing points</source>
      <translation>既有樣點</translation>
    </message>
    <message>
      <source>Samples that there are already, in any CRS. The plan fills what they leave open.</source>
      <translation>已有的樣本，坐標參考系統不限。規劃會補足其不足之處。</translation>
    </message>
    <message>
      <source>Area that can be sampled</source>
      <translation>可採樣的範圍</translation>
    </message>
    <message>
      <source>Polygons within which points may be placed, such as land with access, without water and built-up areas. The points still represent the whole raster, as well as this area allows.</source>
      <translation>可設置樣點的多邊形，例如可到達的土地，不含水體與建地。樣點仍在此範圍許可下代表整個網格圖層。</translation>
    </message>
    <message>
      <source>Least distance between points [m]</source>
      <translation>樣點間的最小距離 [m]</translation>
    </message>
    <message>
      <source>New points lie at least this far from one another and from existing ones. Needs a projected CRS.</source>
      <translation>新樣點彼此之間以及與既有樣點至少相距此距離。需要投影坐標參考系統。</translation>
    </message>
    <message>
      <source>Only where the priority is above (in its unit)</source>
      <translation>僅在優先度高於此值處 (單位同優先度)</translation>
    </message>
    <message>
      <source>Only cells with a higher priority are chosen, in its unit. For applicability give the threshold of 'Area of applicability', so that all points lie outside that area.</source>
      <translation>只選取優先度較高的網格，單位同優先度。applicability 請填「模型適用範圍」的門檻，使所有樣點都在該範圍之外。</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜尋</translation>
    </message>
    <message>
      <source>Range of the discount near samples [m]</source>
      <translation>樣本附近折減的範圍 [m]</translation>
    </message>
    <message>
      <source>For widest_interval: r in width x (1 - exp(-d / r)), d the distance to the nearest sample. The longer, the farther apart the points. Empty: the mean spacing of all samples, root of (area / their number).</source>
      <translation>用於 widest_interval：寬度 x (1 - exp(-d / r)) 中的 r，d 為至最近樣本的距離。愈大則樣點相距愈遠。留空：所有樣本的平均間距，即 (面積 / 樣本數) 的平方根。</translation>
    </message>
    <message>
      <source>Cells looked at</source>
      <translation>評估的網格數</translation>
    </message>
    <message>
      <source>Random cells of the raster that represent it, and as many that are chosen from. All, where there are no more.</source>
      <translation>代表網格圖層的隨機網格，以及供選取的網格，各以此數為限。不足時採用全部。</translation>
    </message>
    <message>
      <source>Iterations of clhs</source>
      <translation>clhs 的迭代次數</translation>
    </message>
    <message>
      <source>Swaps that the annealing tries. The report shows the curve of the objective: take more where it still falls at its end.</source>
      <translation>退火法嘗試的交換次數。報告顯示目標函數的曲線：若末端仍在下降，請增加次數。</translation>
    </message>
    <message>
      <source>Where to sample</source>
      <translation>採樣位置</translation>
    </message>
    <message>
      <source>Points at cell centres, in the CRS of the raster: id, order (1 first), x, y, reason, priority, distance_m (to the nearest other point, new or existing) and the covariates.</source>
      <translation>位於網格中心的點，坐標參考系統同網格圖層：id、order (1 為最先)、x、y、reason、priority、distance_m (至最近的其他樣點，新增或既有) 及各共變數。</translation>
    </message>
    <message>
      <source>Sampling plan</source>
      <translation>採樣規劃</translation>
    </message>
    <message>
      <source>New points</source>
      <translation>新樣點</translation>
    </message>
    <message>
      <source>Existing points outside the raster</source>
      <translation>網格圖層之外的既有樣點</translation>
    </message>
    <message>
      <source>Objective (see the report)</source>
      <translation>目標函數值 (見報告)</translation>
    </message>
    <message>
      <source>Map and zones</source>
      <translation>地圖與分區</translation>
    </message>
    <message>
      <source>Stock map [kg m-2]</source>
      <translation>儲量地圖 [kg m-2]</translation>
    </message>
    <message>
      <source>Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). For a total, take the mean rather than the median.</source>
      <translation>碳儲量的網格圖層，單位 kg m-2 (或 t/ha，見進階參數)。計算總量請用平均而非中位數。</translation>
    </message>
    <message>
      <source>Zones (polygons)</source>
      <translation>分區 (多邊形)</translation>
    </message>
    <message>
      <source>Polygons of land cover, soil types, counties and the like, in any CRS. Give either polygons or a class raster, or neither for the whole map.</source>
      <translation>土地覆蓋、土壤類型、縣市等的多邊形，坐標參考系統不限。請提供多邊形或類別網格圖層其中之一；都不提供則為整幅地圖。</translation>
    </message>
    <message>
      <source>Field that names the zone</source>
      <translation>分區名稱欄位</translation>
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Left empty, each polygon is a zone, named by its feature id.</source>
      <translation>此欄位值相同的多邊形為同一分區。留空時，每個多邊形為一個分區，以圖徵編號命名。</translation>
    </message>
    <message>
      <source>Zones (class raster)</source>
      <translation>分區 (類別網格圖層)</translation>
    </message>
    <message>
      <source>Raster of class codes, such as land cover; class names are taken from the file where it has them. On another grid, each cell of the map takes the class at its centre.</source>
      <translation>類別代碼的網格圖層，例如土地覆蓋；類別名稱取自檔案 (若有)。網格不同時，地圖的每個網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>Cells on the edge of a polygon</source>
      <translation>多邊形邊緣的網格</translation>
    </message>
    <message>
      <source>Whole cells, by their centre</source>
      <translation>整個網格，依其中心判定</translation>
    </message>
    <message>
      <source>The share of each cell (needs exactextract)</source>
      <translation>各網格的面積比例 (需要 exactextract)</translation>
    </message>
    <message>
      <source>cell_centre: a cell belongs to a polygon, as a whole, when its centre lies in it; each cell then counts once, also along the border of two polygons. exact: a cell counts with the share of its area that the polygon covers, which is better where polygons are only a few cells large; it needs the Python package exactextract, and so is not the default. Does not matter for class rasters.</source>
      <translation>cell_centre：網格中心位於多邊形內時，整個網格屬於該多邊形；每個網格只計一次，兩個多邊形的邊界上亦然。exact：網格依多邊形所涵蓋的面積比例計入，當多邊形只有幾個網格大時較佳；需要 Python 套件 exactextract，因此不是預設值。對類別網格圖層沒有影響。</translation>
    </message>
    <message>
      <source>Intervals of the totals</source>
      <translation>總量的區間</translation>
    </message>
    <message>
      <source>Model of the map, for intervals</source>
      <translation>地圖的模型，用於區間</translation>
    </message>
    <message>
      <source>File of 'Train model' that the map was made with. Gives an interval for every total; without it there are none. The map must be the mean that 'Predict map' or 'Bootstrap uncertainty' gives.</source>
      <translation>製作此地圖的「模型訓練」檔案。可為每個總量提供區間；未提供則沒有區間。地圖須為「製圖預測」或「拔靴法不確定性」的平均。</translation>
    </message>
    <message>
      <source>Covariate stack of the map, for intervals</source>
      <translation>地圖的共變數堆疊，用於區間</translation>
    </message>
    <message>
      <source>Stack that the map was made from, on the same cells. Needed with MODEL.</source>
      <translation>製作此地圖的堆疊，網格相同。與 MODEL 一併提供。</translation>
    </message>
    <message>
      <source>Level of the intervals [%]</source>
      <translation>區間的水準 [%]</translation>
    </message>
    <message>
      <source>Probability with which the true total should lie in its interval.</source>
      <translation>真實總量落在其區間內的機率。</translation>
    </message>
    <message>
      <source>Second map</source>
      <translation>第二幅地圖</translation>
    </message>
    <message>
      <source>Second stock map, to compare [kg m-2]</source>
      <translation>要比較的第二幅儲量地圖 [kg m-2]</translation>
    </message>
    <message>
      <source>The same cells for another depth or date, in its first band and in the same unit: each zone gets the difference, second minus first, and its interval. Needs MODEL and MODEL_2. The errors of the two maps are simulated with the correlation that their models' out-of-fold errors have at common samples.</source>
      <translation>相同網格、另一深度或日期的地圖，採用第一波段，單位相同：每個分區得到差值 (第二幅減第一幅) 及其區間。需要 MODEL 與 MODEL_2。兩幅地圖的誤差以兩個模型在共同樣本處折外誤差的相關來模擬。</translation>
    </message>
    <message>
      <source>Model of the second map</source>
      <translation>第二幅地圖的模型</translation>
    </message>
    <message>
      <source>File of 'Train model' of the second map.</source>
      <translation>第二幅地圖的「模型訓練」檔案。</translation>
    </message>
    <message>
      <source>Covariate stack of the second map</source>
      <translation>第二幅地圖的共變數堆疊</translation>
    </message>
    <message>
      <source>Left empty, that of the first map.</source>
      <translation>留空時採用第一幅地圖的堆疊。</translation>
    </message>
    <message>
      <source>Simulation of the errors</source>
      <translation>誤差的模擬</translation>
    </message>
    <message>
      <source>Simulated maps</source>
      <translation>模擬地圖數</translation>
    </message>
    <message>
      <source>Maps of errors that are simulated and added up. More make the limits steadier: with 200, those of another seed differ by about a seventh of the standard deviation.</source>
      <translation>模擬並加總的誤差地圖數。愈多界限愈穩定：200 幅時，換一個亂數種子約相差標準差的七分之一。</translation>
    </message>
    <message>
      <source>Refitted models</source>
      <translation>重新擬合的模型數</translation>
    </message>
    <message>
      <source>Models fitted again to simulated samples, among which the simulated maps are shared: they give the error of the trend.</source>
      <translation>以模擬樣本重新擬合的模型，模擬地圖平均分配於其中：它們提供趨勢的誤差。</translation>
    </message>
    <message>
      <source>Show wrong intervals beside them</source>
      <translation>並列錯誤的區間</translation>
    </message>
    <message>
      <source>Adds the limits of two ways that are wrong, so that a reader sees what they would have claimed: the limits of all cells added up (far too wide), and cells taken as independent (far too narrow).</source>
      <translation>加入兩種錯誤作法的界限，讓讀者看到其結果：所有網格界限相加 (過寬)，以及將網格視為獨立 (過窄)。</translation>
    </message>
    <message>
      <source>Folder that keeps refitted models</source>
      <translation>保存重新擬合模型的資料夾</translation>
    </message>
    <message>
      <source>Each refitted model is kept here, and found again by a run for other zones or another level. Empty: nothing is kept.</source>
      <translation>每個重新擬合的模型保存於此，對其他分區或其他水準再次執行時可直接取用。留空：不保存。</translation>
    </message>
    <message>
      <source>Bands and unit</source>
      <translation>波段與單位</translation>
    </message>
    <message>
      <source>Band of the stock</source>
      <translation>儲量的波段</translation>
    </message>
    <message>
      <source>Band that holds the stock.</source>
      <translation>含儲量的波段。</translation>
    </message>
    <message>
      <source>Unit of the stock</source>
      <translation>儲量的單位</translation>
    </message>
    <message>
      <source>kg/m²</source>
      <translation>kg/m²</translation>
    </message>
    <message>
      <source>t/ha (the same as Mg/ha)</source>
      <translation>t/ha (同 Mg/ha)</translation>
    </message>
    <message>
      <source>kg/m2, as this plugin's maps are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2).</source>
      <translation>kg/m2，即本外掛程式地圖的單位；或 t/ha (同 Mg/ha；10 t/ha = 1 kg/m2)。</translation>
    </message>
    <message>
      <source>Band of the classes</source>
      <translation>類別的波段</translation>
    </message>
    <message>
      <source>Band of the class raster.</source>
      <translation>類別網格圖層的波段。</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>總量</translation>
    </message>
    <message>
      <source>One row a zone: zone, cells and area_ha (with a stock), mean_kg_m2, total_tg, share_pct, cells_no_stock and area_no_stock_ha. With a model also sd_tg, lower_tg and upper_tg, mean_lower and mean_upper, share_lower and share_upper; with a second map total_2_tg, difference_tg (second minus first), difference_lower and difference_upper. With the dissolved polygon where zones are polygons.</source>
      <translation>每個分區一列：zone、cells 與 area_ha (有儲量者)、mean_kg_m2、total_tg、share_pct、cells_no_stock 與 area_no_stock_ha。提供模型時另有 sd_tg、lower_tg 與 upper_tg、mean_lower 與 mean_upper、share_lower 與 share_upper；提供第二幅地圖時另有 total_2_tg、difference_tg (第二幅減第一幅)、difference_lower 與 difference_upper。分區為多邊形時附合併後的多邊形。</translation>
    </message>
    <message>
      <source>Totals by zone</source>
      <translation>分區總量</translation>
    </message>
    <message>
      <source>Total of all rows [Tg], each cell once</source>
      <translation>各列合計總量 [Tg]，每個網格計一次</translation>
    </message>
    <message>
      <source>Area of all rows [ha], each cell once</source>
      <translation>各列合計面積 [ha]，每個網格計一次</translation>
    </message>
    <message>
      <source>Lower limit of the total [Tg], with a model</source>
      <translation>總量的下限 [Tg]，提供模型時</translation>
    </message>
    <message>
      <source>Upper limit of the total [Tg], with a model</source>
      <translation>總量的上限 [Tg]，提供模型時</translation>
    </message>
    <message>
      <source>Stocks: a map or points</source>
      <translation>儲量：地圖或點</translation>
    </message>
    <message>
      <source>Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). Give either a map or points.</source>
      <translation>碳儲量的網格圖層，單位 kg m-2 (或 t/ha，見進階參數)。請提供地圖或點其中之一。</translation>
    </message>
    <message>
      <source>Points with measured stocks</source>
      <translation>有實測儲量的點</translation>
    </message>
    <message>
      <source>Points with measured stocks, of any CRS, such as those of 'SOC stock'. Give either a map or points.</source>
      <translation>有實測儲量的點，坐標參考系統不限，例如「剖面土壤有機碳儲量」的點。請提供地圖或點其中之一。</translation>
    </message>
    <message>
      <source>Measured stock [kg m-2]</source>
      <translation>實測儲量 [kg m-2]</translation>
    </message>
    <message>
      <source>Field of the points with the stock in kg m-2 (or t/ha, see the advanced parameters). Not needed for a map.</source>
      <translation>點的儲量欄位，單位 kg m-2 (或 t/ha，見進階參數)。地圖不需要。</translation>
    </message>
    <message>
      <source>Terrain and classes</source>
      <translation>地形與類別</translation>
    </message>
    <message>
      <source>Raster of elevations in m, in any CRS and cell size: cells of the map take the elevation at their centre (bilinear where the grids differ), points that of the cell that they lie in. Empty to leave terrain out.</source>
      <translation>高程 (m) 的網格圖層，坐標參考系統與網格大小不限：地圖的網格取其中心處的高程 (網格不同時以雙線性內插)，點取其所在網格的高程。留空則不分地形。</translation>
    </message>
    <message>
      <source>Breaks of elevation [m]</source>
      <translation>高程分界 [m]</translation>
    </message>
    <message>
      <source>Elevations in m between the terrain classes, increasing, with commas. 100,1000 makes plain (below 100 m), slope (100 to 1,000 m) and mountain (above 1,000 m); classes of other breaks are called by their limits. Only used with a DEM.</source>
      <translation>地形類別之間的高程 (m)，遞增並以逗號分隔。100,1000 分為平原 (低於 100 m)、山坡 (100 至 1,000 m) 與山地 (高於 1,000 m)；其他分界的類別以其界限命名。僅與數值高程模型一併使用。</translation>
    </message>
    <message>
      <source>Classes (raster)</source>
      <translation>類別 (網格圖層)</translation>
    </message>
    <message>
      <source>Raster of class codes, such as land cover or soil order; class names and their order are taken from the file where it has them. On another grid, a cell of the map takes the class at its centre. Empty to leave classes out.</source>
      <translation>類別代碼的網格圖層，例如土地覆蓋或土綱；類別名稱及其順序取自檔案 (若有)。網格不同時，地圖的網格取其中心處的類別。留空則不分類別。</translation>
    </message>
    <message>
      <source>Class field of the points</source>
      <translation>點的類別欄位</translation>
    </message>
    <message>
      <source>Field of the points with their class, as recorded in the field; instead of a raster of classes.</source>
      <translation>點在現地記錄的類別欄位；用以取代類別網格圖層。</translation>
    </message>
    <message>
      <source>Unit and bands</source>
      <translation>單位與波段</translation>
    </message>
    <message>
      <source>kg/m2, as this plugin's maps and points are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2). Results are in kg m-2.</source>
      <translation>kg/m2，即本外掛程式地圖與點的單位；或 t/ha (同 Mg/ha；10 t/ha = 1 kg/m2)。結果以 kg m-2 表示。</translation>
    </message>
    <message>
      <source>Band of STOCK that is taken; the first without it.</source>
      <translation>採用的 STOCK 波段；未指定時為第一個。</translation>
    </message>
    <message>
      <source>Band of the DEM</source>
      <translation>數值高程模型的波段</translation>
    </message>
    <message>
      <source>Band of DEM that is taken; the first without it.</source>
      <translation>採用的 DEM 波段；未指定時為第一個。</translation>
    </message>
    <message>
      <source>Class band</source>
      <translation>類別的波段</translation>
    </message>
    <message>
      <source>Band of CLASSES that is taken; the first without it.</source>
      <translation>採用的 CLASSES 波段；未指定時為第一個。</translation>
    </message>
    <message>
      <source>Strata</source>
      <translation>分層</translation>
    </message>
    <message>
      <source>One row a stratum: terrain, class, n (cells or points), area_ha, share_pct (of the area, or of the points), minimum, q05, q25, median, q75, q95, maximum, mean and sd in kg m-2, total_tg; of points also letters (over all strata), letters_terrain (over the classes of one terrain) and letters_class (over the terrains of one class).</source>
      <translation>每個分層一列：terrain、class、n (網格數或點數)、area_ha、share_pct (面積或點數的占比)、minimum、q05、q25、median、q75、q95、maximum、mean 與 sd (kg m-2)、total_tg；點另有 letters (全部分層)、letters_terrain (同一地形內的類別) 與 letters_class (同一類別內的地形)。</translation>
    </message>
    <message>
      <source>Stocks by terrain and land cover</source>
      <translation>地形與土地覆蓋別碳儲量</translation>
    </message>
    <message>
      <source>Cells or points in them</source>
      <translation>其中的網格數或點數</translation>
    </message>
    <message>
      <source>P-value of Kruskal-Wallis over all strata (points)</source>
      <translation>全部分層 Kruskal-Wallis 檢定的 p 值 (點)</translation>
    </message>
    <message>
      <source>Capacity</source>
      <translation>容量</translation>
    </message>
    <message>
      <source>Equation</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>Hassink 1997 (particles below 20 µm)</source>
      <translation>Hassink 1997 (小於 20 µm 的顆粒)</translation>
    </message>
    <message>
      <source>Georgiou et al. 2022, high-activity minerals (clay + silt)</source>
      <translation>Georgiou et al. 2022，高活性礦物 (黏粒 + 坋粒)</translation>
    </message>
    <message>
      <source>Georgiou et al. 2022, low-activity minerals (clay + silt)</source>
      <translation>Georgiou et al. 2022，低活性礦物 (黏粒 + 坋粒)</translation>
    </message>
    <message>
      <source>hassink_1997: 4.09 + 0.37 x (% below 20 µm) (Hassink 1997). georgiou_2022_high: 86 +/- 9 mg of carbon in a g of clay + silt, for high-activity minerals; georgiou_2022_low: 48 +/- 6, for low-activity minerals (Georgiou et al. 2022).</source>
      <translation>hassink_1997：4.09 + 0.37 x (小於 20 µm 的 %) (Hassink 1997)。georgiou_2022_high：每公克黏粒 + 坋粒含碳 86 +/- 9 mg，適用高活性礦物；georgiou_2022_low：48 +/- 6，適用低活性礦物 (Georgiou et al. 2022)。</translation>
    </message>
    <message>
      <source>What the fine fraction is</source>
      <translation>細粒部分的定義</translation>
    </message>
    <message>
      <source>Clay + silt, particles below 50 µm (USDA, FAO)</source>
      <translation>黏粒 + 坋粒，小於 50 µm 的顆粒 (USDA, FAO)</translation>
    </message>
    <message>
      <source>Particles below 20 µm</source>
      <translation>小於 20 µm 的顆粒</translation>
    </message>
    <message>
      <source>below_20um: particles below 20 µm. clay_silt_50um: clay + silt, particles below 50 µm (USDA, FAO). Look it up in the description of the texture data.</source>
      <translation>below_20um：小於 20 µm 的顆粒。clay_silt_50um：黏粒 + 坋粒，小於 50 µm 的顆粒 (USDA, FAO)。請查閱質地資料的說明。</translation>
    </message>
    <message>
      <source>raster</source>
      <translation>網格圖層</translation>
    </message>
    <message>
      <source>Organic carbon of the fine earth, in SOC_UNIT.</source>
      <translation>細土的有機碳，單位見 SOC_UNIT。</translation>
    </message>
    <message>
      <source>What this raster or field holds</source>
      <translation>此網格圖層或欄位的內容</translation>
    </message>
    <message>
      <source>Stock of the layer [kg/m²]</source>
      <translation>土層的儲量 [kg/m²]</translation>
    </message>
    <message>
      <source>Stock of the layer [t/ha]</source>
      <translation>土層的儲量 [t/ha]</translation>
    </message>
    <message>
      <source>g/kg or percent of organic carbon; om_percent: organic matter in %, divided by 1.724; kg/m2 or t/ha: a stock of the layer, as this plugin's maps are, which bulk density and THICKNESS turn into a content.</source>
      <translation>g/kg 或 percent：有機碳；om_percent：有機質 (%)，除以 1.724；kg/m2 或 t/ha：土層的儲量，如本外掛程式的地圖，由總體密度與 THICKNESS 換算為含量。</translation>
    </message>
    <message>
      <source>Fine fraction [%]</source>
      <translation>細粒部分 [%]</translation>
    </message>
    <message>
      <source>Fine fraction in % of the fine earth, as FINE_FRACTION says. Or CLAY and SILT.</source>
      <translation>細粒部分占細土的 %，定義見 FINE_FRACTION。或提供 CLAY 與 SILT。</translation>
    </message>
    <message>
      <source>Clay in % of the fine earth; together with SILT in place of FINE.</source>
      <translation>黏粒占細土的 %；與 SILT 一併取代 FINE。</translation>
    </message>
    <message>
      <source>Silt in % of the fine earth. For below_20um it must be silt of 2-20 µm (the international system), for clay_silt_50um silt of 2-50 µm (USDA, FAO).</source>
      <translation>坋粒占細土的 %。below_20um 須為 2-20 µm 的坋粒 (國際制)，clay_silt_50um 須為 2-50 µm 的坋粒 (USDA, FAO)。</translation>
    </message>
    <message>
      <source>Land use (classes)</source>
      <translation>土地利用 (類別)</translation>
    </message>
    <message>
      <source>Classes of land use, for LAND_USE_SHARES.</source>
      <translation>土地利用類別，用於 LAND_USE_SHARES。</translation>
    </message>
    <message>
      <source>Bulk density [g cm-3]</source>
      <translation>總體密度 [g cm-3]</translation>
    </message>
    <message>
      <source>Bulk density of the fine earth, for stocks.</source>
      <translation>細土的總體密度，用於儲量。</translation>
    </message>
    <message>
      <source>Coarse fragments in % of the volume, for stocks. Without it there are none.</source>
      <translation>含石量，占體積的 %，用於儲量。未提供則視為無。</translation>
    </message>
    <message>
      <source>Points, in place of rasters</source>
      <translation>以點取代網格圖層</translation>
    </message>
    <message>
      <source>Point layer, one row a sample of one layer of soil, with the fields below. Leave it empty to work on rasters.</source>
      <translation>點圖層，每列為一個土層的樣本，欄位如下。以網格圖層計算時請留空。</translation>
    </message>
    <message>
      <source>field</source>
      <translation>欄位</translation>
    </message>
    <message>
      <source>Field of INPUT. Organic carbon of the fine earth, in SOC_UNIT.</source>
      <translation>INPUT 的欄位。細土的有機碳，單位見 SOC_UNIT。</translation>
    </message>
    <message>
      <source>Field of INPUT. Fine fraction in % of the fine earth, as FINE_FRACTION says. Or CLAY and SILT.</source>
      <translation>INPUT 的欄位。細粒部分占細土的 %，定義見 FINE_FRACTION。或提供 CLAY 與 SILT。</translation>
    </message>
    <message>
      <source>Field of INPUT. Clay in % of the fine earth; together with SILT in place of FINE.</source>
      <translation>INPUT 的欄位。黏粒占細土的 %；與 SILT 一併取代 FINE。</translation>
    </message>
    <message>
      <source>Field of INPUT. Silt in % of the fine earth. For below_20um it must be silt of 2-20 µm (the international system), for clay_silt_50um silt of 2-50 µm (USDA, FAO).</source>
      <translation>INPUT 的欄位。坋粒占細土的 %。below_20um 須為 2-20 µm 的坋粒 (國際制)，clay_silt_50um 須為 2-50 µm 的坋粒 (USDA, FAO)。</translation>
    </message>
    <message>
      <source>Field of INPUT. Classes of land use, for LAND_USE_SHARES.</source>
      <translation>INPUT 的欄位。土地利用類別，用於 LAND_USE_SHARES。</translation>
    </message>
    <message>
      <source>Field of INPUT. Bulk density of the fine earth, for stocks.</source>
      <translation>INPUT 的欄位。細土的總體密度，用於儲量。</translation>
    </message>
    <message>
      <source>Field of INPUT. Coarse fragments in % of the volume, for stocks. Without it there are none.</source>
      <translation>INPUT 的欄位。含石量，占體積的 %，用於儲量。未提供則視為無。</translation>
    </message>
    <message>
      <source>Carbon of the fine fraction</source>
      <translation>細粒部分的碳</translation>
    </message>
    <message>
      <source>Share of SOC in the fine fraction (0 to 1)</source>
      <translation>細粒部分的 SOC 占比 (0 至 1)</translation>
    </message>
    <message>
      <source>Where LAND_USE gives none: one share for all, above 0, at most 1. 0.85 was published for cropland, 0.69 for grassland, 0.66 for forest. 1 where SOC already is the carbon of the fine fraction alone.</source>
      <translation>LAND_USE 未給出占比之處：全部採用一個占比，大於 0 且不超過 1。文獻值為農地 0.85、草地 0.69、林地 0.66。若 SOC 已是細粒部分的碳，請填 1。</translation>
    </message>
    <message>
      <source>The same by land use, such as 1=cropland, 2=0.69</source>
      <translation>同上，依土地利用，例如 1=cropland, 2=0.69</translation>
    </message>
    <message>
      <source>Pairs of a class of LAND_USE (its code or name) and its share, with commas between: 1=cropland, 2=grassland, 5=forest, 7=0.8. Published for France are cropland 0.85, grassland 0.69 and forest 0.66 (Chen et al. 2019); the words stand for these. Classes that are not named have FINE_SHARE, or without it no result.</source>
      <translation>LAND_USE 類別 (代碼或名稱) 與其占比，以逗號分隔：1=cropland, 2=grassland, 5=forest, 7=0.8。法國的文獻值為農地 (cropland) 0.85、草地 (grassland) 0.69、林地 (forest) 0.66 (Chen et al. 2019)；這些英文字即代表其值。未列出的類別採用 FINE_SHARE，若無則沒有結果。</translation>
    </message>
    <message>
      <source>Layer of soil, for stocks</source>
      <translation>土層，用於儲量</translation>
    </message>
    <message>
      <source>Thickness of the layer [cm]</source>
      <translation>土層厚度 [cm]</translation>
    </message>
    <message>
      <source>Thickness of the layer that SOC and texture are of, such as 30 for 0-30 cm. Needed for stocks and totals in Tg.</source>
      <translation>SOC 與質地所屬土層的厚度，例如 0-30 cm 為 30。儲量與總量 (Tg) 需要。</translation>
    </message>
    <message>
      <source>One bulk density for all [g cm-3]</source>
      <translation>全部採用的總體密度 [g cm-3]</translation>
    </message>
    <message>
      <source>One bulk density of the fine earth for all, where there is no map or field of it.</source>
      <translation>沒有總體密度的地圖或欄位時，全部採用的細土總體密度。</translation>
    </message>
    <message>
      <source>One share of coarse fragments for all [%]</source>
      <translation>全部採用的含石量 [%]</translation>
    </message>
    <message>
      <source>One volume share of coarse fragments for all, where there is no map or field of it. Empty: none.</source>
      <translation>沒有含石量的地圖或欄位時，全部採用的體積比。留空：無。</translation>
    </message>
    <message>
      <source>Zones for totals</source>
      <translation>總量的分區</translation>
    </message>
    <message>
      <source>Polygons that totals are made for, in any CRS; a cell belongs to a polygon when its centre lies in it. Give either polygons or a class raster, or neither for the whole map.</source>
      <translation>計算總量的多邊形，坐標參考系統不限；網格中心位於多邊形內時屬於該多邊形。請提供多邊形或類別網格圖層其中之一；都不提供則為整幅地圖。</translation>
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Left empty, each polygon is a zone.</source>
      <translation>此欄位值相同的多邊形為同一分區。留空時，每個多邊形為一個分區。</translation>
    </message>
    <message>
      <source>Raster of class codes. On another grid, each cell of the map takes the class at its centre.</source>
      <translation>類別代碼的網格圖層。網格不同時，地圖的每個網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>Bands of the rasters</source>
      <translation>網格圖層的波段</translation>
    </message>
    <message>
      <source>Band of</source>
      <translation>波段</translation>
    </message>
    <message>
      <source>Band of SOC, where it has several. Empty: the band called soc.</source>
      <translation>SOC 有多個波段時採用的波段。留空：名為 soc 的波段。</translation>
    </message>
    <message>
      <source>Band of FINE, where it has several. Empty: the band called fine.</source>
      <translation>FINE 有多個波段時採用的波段。留空：名為 fine 的波段。</translation>
    </message>
    <message>
      <source>Band of CLAY, where it has several. Empty: the band called clay.</source>
      <translation>CLAY 有多個波段時採用的波段。留空：名為 clay 的波段。</translation>
    </message>
    <message>
      <source>Band of SILT, where it has several. Empty: the band called silt.</source>
      <translation>SILT 有多個波段時採用的波段。留空：名為 silt 的波段。</translation>
    </message>
    <message>
      <source>Band of LAND_USE, where it has several. Empty: the band called land_use.</source>
      <translation>LAND_USE 有多個波段時採用的波段。留空：名為 land_use 的波段。</translation>
    </message>
    <message>
      <source>Band of BULK_DENSITY, where it has several. Empty: the band called bulk_density.</source>
      <translation>BULK_DENSITY 有多個波段時採用的波段。留空：名為 bulk_density 的波段。</translation>
    </message>
    <message>
      <source>Band of COARSE, where it has several. Empty: the band called coarse.</source>
      <translation>COARSE 有多個波段時採用的波段。留空：名為 coarse 的波段。</translation>
    </message>
    <message>
      <source>Band of the zones</source>
      <translation>分區的波段</translation>
    </message>
    <message>
      <source>Band of ZONE_RASTER.</source>
      <translation>ZONE_RASTER 的波段。</translation>
    </message>
    <message>
      <source>Theoretical capacity</source>
      <translation>理論容量</translation>
    </message>
    <message>
      <source>GeoTIFF, from rasters. Carbon that the fine fraction could hold by the equation [g kg-1].</source>
      <translation>GeoTIFF，由網格圖層計算。依公式細粒部分可保存的碳 [g kg-1]。</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>飽和度</translation>
    </message>
    <message>
      <source>GeoTIFF, from rasters. Carbon of the fine fraction in % of the capacity; above 100 over capacity.</source>
      <translation>GeoTIFF，由網格圖層計算。細粒部分的碳占容量的 %；大於 100 即超過容量。</translation>
    </message>
    <message>
      <source>Deficit</source>
      <translation>虧缺</translation>
    </message>
    <message>
      <source>GeoTIFF, from rasters. What is lacking to the capacity [g kg-1]; 0 where it is exceeded.</source>
      <translation>GeoTIFF，由網格圖層計算。距容量所缺的量 [g kg-1]；超過容量者為 0。</translation>
    </message>
    <message>
      <source>Deficit as stock</source>
      <translation>以儲量表示的虧缺</translation>
    </message>
    <message>
      <source>GeoTIFF, from rasters. Deficit of the layer [kg m-2]; 0 where the capacity is exceeded. Needs bulk density and THICKNESS.</source>
      <translation>GeoTIFF，由網格圖層計算。土層的虧缺 [kg m-2]；超過容量者為 0。需要總體密度與 THICKNESS。</translation>
    </message>
    <message>
      <source>Carbon over capacity</source>
      <translation>超過容量的碳</translation>
    </message>
    <message>
      <source>GeoTIFF, from rasters. What exceeds the capacity [g kg-1]; 0 where it is not reached.</source>
      <translation>GeoTIFF，由網格圖層計算。超過容量的量 [g kg-1]；未達容量者為 0。</translation>
    </message>
    <message>
      <source>Capacity of the points</source>
      <translation>各點的容量</translation>
    </message>
    <message>
      <source>From points: INPUT with the fields fine_soc, capacity, deficit and over [g kg-1] and saturation [%], and with bulk density and THICKNESS also deficit_stock and over_stock [kg m-2].</source>
      <translation>由點計算：INPUT 加上欄位 fine_soc、capacity、deficit 與 over [g kg-1] 及 saturation [%]；提供總體密度與 THICKNESS 時另有 deficit_stock 與 over_stock [kg m-2]。</translation>
    </message>
    <message>
      <source>From rasters, one row a zone: area_ha and cells with a value, means of carbon, capacity and deficit, saturation_pct, deficit_tg with deficit_low_tg and deficit_high_tg (by the published margin of the equation), and apart from these over_cells, over_ha, over_pct and over_tg of what is over capacity.</source>
      <translation>由網格圖層計算，每個分區一列：有值的 area_ha 與 cells，碳、容量與虧缺的平均，saturation_pct，deficit_tg 及 deficit_low_tg 與 deficit_high_tg (依公式文獻所載之範圍)；另有超過容量者的 over_cells、over_ha、over_pct 與 over_tg。</translation>
    </message>
    <message>
      <source>Theoretical carbon capacity</source>
      <translation>理論碳容量</translation>
    </message>
    <message>
      <source>Cells or points with a value</source>
      <translation>有值的網格數或點數</translation>
    </message>
    <message>
      <source>Cells or points over capacity</source>
      <translation>超過容量的網格數或點數</translation>
    </message>
    <message>
      <source>Area with a value in the rows of TOTALS [ha]</source>
      <translation>TOTALS 各列中有值的面積 [ha]</translation>
    </message>
    <message>
      <source>Area over capacity in the rows of TOTALS [ha]</source>
      <translation>TOTALS 各列中超過容量的面積 [ha]</translation>
    </message>
    <message>
      <source>Deficit in the rows of TOTALS [Tg]</source>
      <translation>TOTALS 各列的虧缺 [Tg]</translation>
    </message>
    <message>
      <source>Excess of what is over capacity in the rows of TOTALS [Tg]</source>
      <translation>TOTALS 各列中超過容量之量 [Tg]</translation>
    </message>
    <message>
      <source>Present stock [kg m-2]</source>
      <translation>現有儲量 [kg m-2]</translation>
    </message>
    <message>
      <source>Raster of the present carbon stock; its first band counts. Take the mean rather than the median.</source>
      <translation>現有碳儲量的網格圖層；採用第一波段。請用平均而非中位數。</translation>
    </message>
    <message>
      <source>One point a profile, of any CRS, such as the result of 'SOC stock of profiles'. Points outside the map count too, where the zones reach them.</source>
      <translation>每個剖面一點，坐標參考系統不限，例如「剖面土壤有機碳儲量」的結果。地圖之外的點若在分區範圍內也計入。</translation>
    </message>
    <message>
      <source>Field with the measured stock, of the same depth and in the same unit as the map.</source>
      <translation>實測儲量的欄位，深度與單位須與地圖相同。</translation>
    </message>
    <message>
      <source>Zones of like climate, land use and soil</source>
      <translation>氣候、土地利用與土壤相似的分區</translation>
    </message>
    <message>
      <source>Zones (class rasters)</source>
      <translation>分區 (類別網格圖層)</translation>
    </message>
    <message>
      <source>Rasters of class codes, such as climate, land use and soil, for instance from 'Classes from polygons'; their first band counts. Each combination of classes is a zone. On another grid, a cell of the map takes the class at its centre.</source>
      <translation>類別代碼的網格圖層，例如氣候、土地利用與土壤，可由「類別多邊形網格化」製作；採用第一波段。每種類別組合為一個分區。網格不同時，地圖的網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>Covariate stack to cluster</source>
      <translation>要分群的共變數堆疊</translation>
    </message>
    <message>
      <source>Stack on the grid of the map. Its numeric covariates, each in standard deviations, are grouped by k-means into places alike. With class rasters too, zones are the combinations of both.</source>
      <translation>與地圖同網格的堆疊。其數值型共變數以標準差為單位，用 k-means 分為相似的地點。若也提供類別網格圖層，分區為兩者的組合。</translation>
    </message>
    <message>
      <source>Covariates to cluster</source>
      <translation>要分群的共變數</translation>
    </message>
    <message>
      <source>Bands of the stack that the clusters are made of; all numeric ones if none is chosen. Choose what does not change with management: climate, relief, texture, but not NDVI.</source>
      <translation>用以分群的堆疊波段；未選取時採用所有數值型波段。請選不隨經營管理改變者：氣候、地形、質地，但不含 NDVI。</translation>
    </message>
    <message>
      <source>Number of clusters</source>
      <translation>群數</translation>
    </message>
    <message>
      <source>Clusters of the covariates. The more there are, the fewer points each has.</source>
      <translation>共變數的群數。群數愈多，每群的點愈少。</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>目標</translation>
    </message>
    <message>
      <source>Percentiles of the stocks in a zone</source>
      <translation>分區儲量的百分位數</translation>
    </message>
    <message>
      <source>Percentiles of the measured stocks that are the targets, from 50 to 99, with commas between. A percentile p needs n (100 - p) / 100 of at least 1: 20 points for 95, 100 for 99.</source>
      <translation>作為目標的實測儲量百分位數，50 至 99，以逗號分隔。百分位數 p 須使 n (100 - p) / 100 至少為 1：95 需要 20 個點，99 需要 100 個點。</translation>
    </message>
    <message>
      <source>Least number of points in a zone</source>
      <translation>分區的最少點數</translation>
    </message>
    <message>
      <source>A zone with fewer points has no target.</source>
      <translation>點數較少的分區沒有目標。</translation>
    </message>
    <message>
      <source>Theoretical deficit, to compare [kg m-2]</source>
      <translation>要比較的理論虧缺 [kg m-2]</translation>
    </message>
    <message>
      <source>Stock that the minerals could still protect, from 'Theoretical carbon capacity', of the same depth. The report sets both potentials side by side. On another grid, it is averaged or interpolated.</source>
      <translation>礦物尚可保護的儲量，由「理論碳容量」製作，深度相同。報告將兩種潛力並列。網格不同時以平均或內插處理。</translation>
    </message>
    <message>
      <source>Units and intervals</source>
      <translation>單位與區間</translation>
    </message>
    <message>
      <source>Unit of the stocks</source>
      <translation>儲量的單位</translation>
    </message>
    <message>
      <source>Of the map and of the measured stocks: kg/m2, as this plugin's are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2). Results are always in kg m-2 and Tg.</source>
      <translation>地圖與實測儲量的單位：kg/m2，即本外掛程式的單位；或 t/ha (同 Mg/ha；10 t/ha = 1 kg/m2)。結果一律以 kg m-2 與 Tg 表示。</translation>
    </message>
    <message>
      <source>Bootstrap replicates</source>
      <translation>拔靴重複數</translation>
    </message>
    <message>
      <source>Bootstrap samples of the points of each zone.</source>
      <translation>各分區之點的拔靴樣本數。</translation>
    </message>
    <message>
      <source>Share of samplings in which the limits should hold the target [%].</source>
      <translation>界限應包含目標的採樣占比 [%]。</translation>
    </message>
    <message>
      <source>Reachable gain</source>
      <translation>可達增量</translation>
    </message>
    <message>
      <source>Gain in kg m-2, 0 or more, a band for each percentile. NoData where the map has none or the zone has no target.</source>
      <translation>以 kg m-2 表示的增量，0 以上，每個百分位數一個波段。地圖無值或分區沒有目標之處為無資料值。</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>目標</translation>
    </message>
    <message>
      <source>Target stock in kg m-2, a band for each percentile.</source>
      <translation>以 kg m-2 表示的目標儲量，每個百分位數一個波段。</translation>
    </message>
    <message>
      <source>Clusters</source>
      <translation>分群</translation>
    </message>
    <message>
      <source>Raster of the clusters; needs COVARIATES.</source>
      <translation>分群的網格圖層；需要 COVARIATES。</translation>
    </message>
    <message>
      <source>Potential by zone</source>
      <translation>各分區的潛力</translation>
    </message>
    <message>
      <source>A row a zone and percentile, and at the end a row a percentile for (all zones): points, target with limits, area, mean stock, share of the area above the target, gain with limits, the same from the points alone, and the comparison with the deficit.</source>
      <translation>每個分區與百分位數一列，最後是全部分區每個百分位數一列：點數、目標及其界限、面積、平均儲量、高於目標的面積占比、增量及其界限、僅由點計算的同樣數值，以及與虧缺的比較。</translation>
    </message>
    <message>
      <source>Storage potential</source>
      <translation>碳儲存潛力</translation>
    </message>
    <message>
      <source>Gain of all zones up to the lowest percentile [Tg]</source>
      <translation>全部分區達最低百分位數的增量 [Tg]</translation>
    </message>
    <message>
      <source>Lower limit of this gain [Tg]</source>
      <translation>此增量的下限 [Tg]</translation>
    </message>
    <message>
      <source>Upper limit of this gain [Tg]</source>
      <translation>此增量的上限 [Tg]</translation>
    </message>
    <message>
      <source>Zones with a target</source>
      <translation>有目標的分區數</translation>
    </message>
    <message>
      <source>Zones of the map without a target</source>
      <translation>地圖中沒有目標的分區數</translation>
    </message>
    <message>
      <source>Area without a target [ha]</source>
      <translation>沒有目標的面積 [ha]</translation>
    </message>
    <message>
      <source>Kind of figure</source>
      <translation>圖的種類</translation>
    </message>
    <message>
      <source>Maps of the stock, side by side</source>
      <translation>並列的儲量地圖</translation>
    </message>
    <message>
      <source>A map with its limits and the width of its interval</source>
      <translation>地圖及其界限與區間寬度</translation>
    </message>
    <message>
      <source>stocks: the maps side by side. interval: for each map a row with lower limit, map, upper limit and, where given, the width of the interval.</source>
      <translation>stocks：地圖並列。interval：每幅地圖一列，依序為下限、地圖、上限，以及 (若提供) 區間寬度。</translation>
    </message>
    <message>
      <source>Maps of the stock, topsoil first [kg m-2]</source>
      <translation>儲量地圖，表土在前 [kg m-2]</translation>
    </message>
    <message>
      <source>Maps as 'Predict map' or 'Bootstrap uncertainty' (mean) make them, in the order of the panels: topsoil, subsoil. The first band is shown.</source>
      <translation>由「製圖預測」或「拔靴法不確定性」(平均) 製作的地圖，依圖中順序：表土、底土。顯示第一波段。</translation>
    </message>
    <message>
      <source>Lower limits</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>For an interval: the lower limit of each map, in the same order.</source>
      <translation>預測區間用：各地圖的下限，順序相同。</translation>
    </message>
    <message>
      <source>Upper limits</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>For an interval: the upper limit of each map, in the same order.</source>
      <translation>預測區間用：各地圖的上限，順序相同。</translation>
    </message>
    <message>
      <source>Widths of the interval</source>
      <translation>區間寬度</translation>
    </message>
    <message>
      <source>For an interval: the width of each, in the same order.</source>
      <translation>預測區間用：各地圖的區間寬度，順序相同。</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>文字</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>標題</translation>
    </message>
    <message>
      <source>Stands above the maps. Empty: none, as for papers, where the caption tells it.</source>
      <translation>位於地圖上方。留空：不放標題，如論文由圖說說明。</translation>
    </message>
    <message>
      <source>Titles of the maps</source>
      <translation>各地圖的標題</translation>
    </message>
    <message>
      <source>One title for each map of the figure, in their order, with a semicolon between them. Empty: the depth and what is shown, from the names of the maps.</source>
      <translation>圖中每幅地圖一個標題，依順序，以分號分隔。留空：由地圖名稱取深度與內容。</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>資料來源</translation>
    </message>
    <message>
      <source>Where the data come from; stands below the maps, after the coordinate reference system.</source>
      <translation>資料的出處；位於地圖下方、坐標參考系統之後。</translation>
    </message>
    <message>
      <source>Around the maps</source>
      <translation>地圖周邊</translation>
    </message>
    <message>
      <source>Boundary</source>
      <translation>邊界</translation>
    </message>
    <message>
      <source>Polygons whose outlines are drawn over the maps, such as the basin or counties.</source>
      <translation>輪廓畫在地圖上的多邊形，例如流域或縣市。</translation>
    </message>
    <message>
      <source>Relief from a DEM [m]</source>
      <translation>由數值高程模型 (DEM) 製作的地形陰影 [m]</translation>
    </message>
    <message>
      <source>Elevation [m], shaded in grey where the maps have no value; within the maps it would change the colours.</source>
      <translation>高程 [m]，在地圖無值之處以灰階陰影表示；若畫在地圖內會改變顏色。</translation>
    </message>
    <message>
      <source>Coordinates</source>
      <translation>坐標</translation>
    </message>
    <message>
      <source>Of the figure's reference system</source>
      <translation>圖的參考系統</translation>
    </message>
    <message>
      <source>Longitude and latitude</source>
      <translation>經度與緯度</translation>
    </message>
    <message>
      <source>map: in the coordinate reference system of the figure. degrees: longitude and latitude (WGS 84). none: no coordinates.</source>
      <translation>map：圖的坐標參考系統。degrees：經度與緯度 (WGS 84)。none：不標坐標。</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>頁面</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>A3</source>
      <translation>A3</translation>
    </message>
    <message>
      <source>The maps are made as large as this page allows, upright or across; the page is cut below them.</source>
      <translation>地圖在此頁面 (直式或橫式) 內盡可能放大；頁面於其下裁切。</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>坐標參考系統</translation>
    </message>
    <message>
      <source>Of the figure. Empty: that of the first map.</source>
      <translation>圖的坐標參考系統。留空：第一幅地圖的坐標參考系統。</translation>
    </message>
    <message>
      <source>Add the layout to the project</source>
      <translation>將版面加入專案</translation>
    </message>
    <message>
      <source>So that it can be edited. It has no effect where no project is open (qgis_process).</source>
      <translation>以便編輯。未開啟專案時 (qgis_process) 沒有作用。</translation>
    </message>
    <message>
      <source>Figure (PDF)</source>
      <translation>圖 (PDF)</translation>
    </message>
    <message>
      <source>PDF files</source>
      <translation>PDF 檔案</translation>
    </message>
    <message>
      <source>The figure as a file, with 300 dots per inch.</source>
      <translation>將圖存為檔案，每英寸 300 點。</translation>
    </message>
    <message>
      <source>Figure (PNG)</source>
      <translation>圖 (PNG)</translation>
    </message>
    <message>
      <source>PNG files</source>
      <translation>PNG 檔案</translation>
    </message>
    <message>
      <source>Scale of the maps, 1 to</source>
      <translation>地圖比例尺，1 比</translation>
    </message>
    <message>
      <source>Steps of the study</source>
      <translation>研究的步驟</translation>
    </message>
    <message>
      <source>Folder with the reports</source>
      <translation>報告所在資料夾</translation>
    </message>
    <message>
      <source>All reports of the plugin in this folder, and in the folders in it, are taken. Reports of another study must not be there.</source>
      <translation>此資料夾及其子資料夾中本外掛程式的所有報告都會納入。不可含有其他研究的報告。</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>報告</translation>
    </message>
    <message>
      <source>Single reports (.html, with its .json beside it), in place of a folder or besides it. Their order does not matter: the report follows the order of the work.</source>
      <translation>個別報告 (.html，其旁有 .json)，可取代資料夾或與其並用。順序無關：報告依工作流程排列。</translation>
    </message>
    <message>
      <source>Title of the report. Empty: 'Summary report of a study', in the language chosen.</source>
      <translation>報告標題。留空：以所選語言的「研究總結報告」為題。</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Who made the study, shown below the title.</source>
      <translation>研究者姓名，列於標題下。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>語言</translation>
    </message>
    <message>
      <source>English</source>
      <translation>英文 (English)</translation>
    </message>
    <message>
      <source>Traditional Chinese (繁體中文)</source>
      <translation>繁體中文</translation>
    </message>
    <message>
      <source>en: English; zh_TW: Traditional Chinese. The default is the language of QGIS. Names of your own (fields, classes, files) stay as they are.</source>
      <translation>en：英文；zh_TW：繁體中文。預設為 QGIS 的語言。您自己的名稱 (欄位、類別、檔案) 維持原樣。</translation>
    </message>
    <message>
      <source>Report of a study</source>
      <translation>研究總結報告</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步驟數</translation>
    </message>
    <message>
      <source>Warnings on consistency</source>
      <translation>一致性警告數</translation>
    </message>
    <message>
      <source>Carbon, bulk density and stones to stock [kg m-2]. Rows with faults are left out and listed in the report.</source>
      <translation>由碳、總體密度與石礫計算儲量 [kg m-2]。有錯誤的列會排除並列於報告。</translation>
    </message>
    <message>
      <source>Stocks of the profiles</source>
      <translation>剖面儲量</translation>
    </message>
    <message>
      <source>Report on the stocks</source>
      <translation>儲量報告</translation>
    </message>
    <message>
      <source>All rasters on one grid: numbers averaged or interpolated, classes by majority or nearest cell.</source>
      <translation>所有網格圖層統一到同一網格：數值平均或內插，類別取多數或最近的網格。</translation>
    </message>
    <message>
      <source>Report on the covariates</source>
      <translation>共變數報告</translation>
    </message>
    <message>
      <source>Learns ln(stock) from 70 % of the samples and checks the model on the other 30 %.</source>
      <translation>以 70 % 的樣本學習 ln(儲量)，以其餘 30 % 檢驗模型。</translation>
    </message>
    <message>
      <source>Report on the model</source>
      <translation>模型報告</translation>
    </message>
    <message>
      <source>Mean stock of each cell, right for totals.</source>
      <translation>每個網格的平均儲量，適合計算總量。</translation>
    </message>
    <message>
      <source>Predict map</source>
      <translation>製圖預測</translation>
    </message>
    <message>
      <source>SOC stock [kg m-2]</source>
      <translation>土壤有機碳儲量 [kg m-2]</translation>
    </message>
    <message>
      <source>Refits the model on resampled data: limits between which 90 % of new samples should lie.</source>
      <translation>以重新抽樣的資料重新擬合模型：90 % 的新樣本應落在此界限之間。</translation>
    </message>
    <message>
      <source>Report on the interval</source>
      <translation>區間報告</translation>
    </message>
    <message>
      <source>Lower 90 % limit [kg m-2]</source>
      <translation>90 % 下限 [kg m-2]</translation>
    </message>
    <message>
      <source>Upper 90 % limit [kg m-2]</source>
      <translation>90 % 上限 [kg m-2]</translation>
    </message>
    <message>
      <source>Width of the 90 % interval [kg m-2]</source>
      <translation>90 % 區間寬度 [kg m-2]</translation>
    </message>
    <message>
      <source>Sum of stock x cell area. The sum of the lower limits is not the lower limit of the sum.</source>
      <translation>儲量 x 網格面積之和。下限之和不是總和的下限。</translation>
    </message>
    <message>
      <source>Report on the totals</source>
      <translation>總量報告</translation>
    </message>
    <message>
      <source>1 Soil observations</source>
      <translation>1 土壤觀測</translation>
    </message>
    <message>
      <source>2 Covariates</source>
      <translation>2 環境共變數</translation>
    </message>
    <message>
      <source>3 Model and map</source>
      <translation>3 模型與製圖</translation>
    </message>
    <message>
      <source>4 Results</source>
      <translation>4 成果</translation>
    </message>
    <message>
      <source>Points with soc_0_30 [kg m-2] and the like.</source>
      <translation>含有 soc_0_30 [kg m-2] 等欄位的點。</translation>
    </message>
    <message>
      <source>Range, mean, histogram, rows left out.</source>
      <translation>範圍、平均、直方圖、排除的列。</translation>
    </message>
    <message>
      <source>Multi-band raster, needed to apply the model again.</source>
      <translation>多波段網格圖層，再次套用模型時需要。</translation>
    </message>
    <message>
      <source>What was resampled; cells that lack.</source>
      <translation>重新取樣的內容；缺值的網格。</translation>
    </message>
    <message>
      <source>File for 'Predict map' and 'Bootstrap uncertainty'.</source>
      <translation>供「製圖預測」與「拔靴法不確定性」使用的檔案。</translation>
    </message>
    <message>
      <source>Validation figures, importance, variogram.</source>
      <translation>驗證數值、重要性、半變異圖。</translation>
    </message>
    <message>
      <source>The baseline map.</source>
      <translation>基線地圖。</translation>
    </message>
    <message>
      <source>How often it holds unseen samples.</source>
      <translation>區間包含未見過樣本的比例。</translation>
    </message>
    <message>
      <source>Lower limit of the interval.</source>
      <translation>區間的下限。</translation>
    </message>
    <message>
      <source>Upper limit of the interval.</source>
      <translation>區間的上限。</translation>
    </message>
    <message>
      <source>Upper minus lower limit.</source>
      <translation>上限減下限。</translation>
    </message>
    <message>
      <source>Area [ha], mean [kg m-2], total [Tg], share [%].</source>
      <translation>面積 [ha]、平均 [kg m-2]、總量 [Tg]、占比 [%]。</translation>
    </message>
    <message>
      <source>Totals, a chart, what was left out.</source>
      <translation>總量、圖表、排除的部分。</translation>
    </message>
    <message>
      <source>The Soil Carbon Mapper team</source>
      <translation>Soil Carbon Mapper 團隊</translation>
    </message>
    <message>
      <source>From a table of soil samples and a few rasters to a map of the soil organic carbon (SOC) stock [kg m-2], its 90 % interval and totals in Tg by zone, in one run.

It runs, one after the other: 'SOC stock of profiles', 'Covariate stack', 'Train model' (30 % of the samples held back for validation), 'Predict map', 'Bootstrap uncertainty' and 'Totals by zone'. Everything that is not asked here has the default of these algorithms; to change it, run them one by one, or open this workflow in the Graphical Modeler and save a copy.

Read the training report before you use the map: it tells how well the model predicts samples that it did not see. Zones are optional: without them there is one total, that of the whole map.</source>
      <translation>由土壤樣本資料表與幾個網格圖層，一次完成土壤有機碳 (SOC) 儲量地圖 [kg m-2]、其 90 % 區間與各分區總量 (Tg)。

依序執行：「剖面土壤有機碳儲量」、「共變數堆疊」、「模型訓練」(保留 30 % 的樣本作驗證)、「製圖預測」、「拔靴法不確定性」與「分區總量」。此處未列出的設定皆採用這些演算法的預設值；若要更改，請逐一執行，或在圖形化模型設計器開啟此工作流程並另存副本。

使用地圖前請先閱讀訓練報告：它說明模型對未見過樣本的預測好壞。分區可省略：省略時只有整幅地圖的一個總量。</translation>
    </message>
    <message>
      <source>Field with the lower limit of the horizon.</source>
      <translation>土層下界深度的欄位。</translation>
    </message>
    <message>
      <source>Field with measured bulk density. Left empty, choose a function under 'Fill missing bulk density'.</source>
      <translation>實測總體密度的欄位。留空時，請在「補總體密度缺值」選擇函數。</translation>
    </message>
    <message>
      <source>Covariates of whole-number codes: soil order, land cover.</source>
      <translation>整數代碼的共變數：土綱、土地覆蓋。</translation>
    </message>
    <message>
      <source>Per cent of the soil's volume, or of its mass.</source>
      <translation>占土壤體積的百分比，或占質量的百分比。</translation>
    </message>
    <message>
      <source>Upper and lower depth with a dash, such as 0-30. One map is made: of several intervals, the first is mapped, the others are only in the stocks of the profiles.</source>
      <translation>上界與下界深度以連字號相連，例如 0-30。只製作一幅地圖：給多個區間時，以第一個製圖，其他只列於剖面儲量。</translation>
    </message>
    <message>
      <source>none: rows without bulk density are not used. Otherwise the published function that estimates it from organic carbon.</source>
      <translation>none：沒有總體密度的列不採用。其餘為由有機碳推估總體密度的文獻函數。</translation>
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear regression as trend; cubist, rf, gb, mlr: the trend alone; ok, uk: ordinary or universal kriging of the stock alone.</source>
      <translation>rk_cubist、rk_rf、rk_gb、rk_mlr：以 Cubist、隨機森林、梯度提升或線性迴歸為趨勢的迴歸克利金；cubist、rf、gb、mlr：僅趨勢；ok、uk：僅對儲量作普通或通用克利金。</translation>
    </message>
    <message>
      <source>Covariates that are measured: elevation, slope, NDVI, temperature, rain. All bands are taken.</source>
      <translation>量測而得的共變數：高程、坡度、NDVI、氣溫、降雨。採用所有波段。</translation>
    </message>
    <message>
      <source>Field that says which rows belong to one profile. Empty: each row is a profile of its own.</source>
      <translation>說明哪些列屬於同一剖面的欄位。留空：每列為一個剖面。</translation>
    </message>
    <message>
      <source>Number of refits that the interval is made of; 50 in the paper. A few are enough for a first try.</source>
      <translation>製作區間的重新擬合次數；論文為 50 次。初次試做少數幾次即可。</translation>
    </message>
    <message>
      <source>Point layer with one row for each sample or horizon.</source>
      <translation>每個樣本或土層一列的點圖層。</translation>
    </message>
    <message>
      <source>Raster whose CRS, extent and cells the maps take over; it needs a projected CRS (metres). Empty: the first numeric raster, or else the first class raster.</source>
      <translation>地圖沿用其坐標參考系統、範圍與網格的網格圖層；須為投影坐標參考系統 (公尺)。留空：第一個數值型網格圖層，否則為第一個類別網格圖層。</translation>
    </message>
    <message>
      <source>Field with the upper limit of the horizon. Leave both depths empty when each sample covers the whole depth interval.</source>
      <translation>土層上界深度的欄位。若每個樣本涵蓋整個深度區間，上下界深度皆留空。</translation>
    </message>
    <message>
      <source>Land cover, soil types, counties and the like, in any CRS. Give polygons or a class raster, not both.</source>
      <translation>土地覆蓋、土壤類型、縣市等，坐標參考系統不限。請提供多邊形或類別網格圖層其中之一。</translation>
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Empty: each polygon is a zone.</source>
      <translation>此欄位值相同的多邊形為同一分區。留空：每個多邊形為一個分區。</translation>
    </message>
    <message>
      <source>Raster of class codes, such as land cover, in place of polygons.</source>
      <translation>類別代碼的網格圖層 (例如土地覆蓋)，用以取代多邊形。</translation>
    </message>
    <message>
      <source>5 Workflows</source>
      <translation>5 工作流程</translation>
    </message>
    <message>
      <source>Baseline map of SOC stock</source>
      <translation>土壤有機碳儲量基線地圖</translation>
    </message>
    <message>
      <source>Organic carbon or matter</source>
      <translation>有機碳或有機質</translation>
    </message>
    <message>
      <source>Depth interval [cm]</source>
      <translation>深度區間 [cm]</translation>
    </message>
    <message>
      <source>Soil samples or horizons (points)</source>
      <translation>土壤樣本或土層 (點)</translation>
    </message>
    <message>
      <source>Three fractions to two numbers without limits. Rows with faults are left out; 30 % are to be held back.</source>
      <translation>將三個粒徑轉為兩個沒有界限的數值。有錯誤的列會排除；保留 30 %。</translation>
    </message>
    <message>
      <source>Report on the samples</source>
      <translation>樣本報告</translation>
    </message>
    <message>
      <source>Learns the ratio of sand to silt from 70 % of the samples.</source>
      <translation>以 70 % 的樣本學習砂粒與坋粒的比。</translation>
    </message>
    <message>
      <source>Model of the first log-ratio</source>
      <translation>第一對數比的模型</translation>
    </message>
    <message>
      <source>Report on the first model</source>
      <translation>第一模型報告</translation>
    </message>
    <message>
      <source>Learns the ratio of sand and silt to clay from the same 70 % of the samples.</source>
      <translation>以相同的 70 % 樣本學習砂粒、坋粒與黏粒的比。</translation>
    </message>
    <message>
      <source>Model of the second log-ratio</source>
      <translation>第二對數比的模型</translation>
    </message>
    <message>
      <source>Report on the second model</source>
      <translation>第二模型報告</translation>
    </message>
    <message>
      <source>First log-ratio of each cell.</source>
      <translation>每個網格的第一對數比。</translation>
    </message>
    <message>
      <source>Second log-ratio of each cell.</source>
      <translation>每個網格的第二對數比。</translation>
    </message>
    <message>
      <source>Both log-ratios back to sand, silt and clay, and their USDA class.</source>
      <translation>將兩個對數比轉回砂粒、坋粒與黏粒，及其 USDA 質地分類。</translation>
    </message>
    <message>
      <source>Sand, silt and clay [%]</source>
      <translation>砂粒、坋粒與黏粒 [%]</translation>
    </message>
    <message>
      <source>Report on the maps</source>
      <translation>地圖報告</translation>
    </message>
    <message>
      <source>Sand of the map against the samples that were held back.</source>
      <translation>地圖的砂粒與保留樣本比較。</translation>
    </message>
    <message>
      <source>Check of sand</source>
      <translation>砂粒檢驗</translation>
    </message>
    <message>
      <source>Silt of the map against the samples that were held back.</source>
      <translation>地圖的坋粒與保留樣本比較。</translation>
    </message>
    <message>
      <source>Check of silt</source>
      <translation>坋粒檢驗</translation>
    </message>
    <message>
      <source>Clay of the map against the samples that were held back.</source>
      <translation>地圖的黏粒與保留樣本比較。</translation>
    </message>
    <message>
      <source>Check of clay</source>
      <translation>黏粒檢驗</translation>
    </message>
    <message>
      <source>Each row that was left out, and why.</source>
      <translation>每一排除的列及其原因。</translation>
    </message>
    <message>
      <source>Points with sand_pct, silt_pct, clay_pct, usda_class, z1, z2 and split.</source>
      <translation>含有 sand_pct、silt_pct、clay_pct、usda_class、z1、z2 與 split 的點。</translation>
    </message>
    <message>
      <source>Texture triangle, classes, sums that were scaled, rows left out.</source>
      <translation>質地三角圖、分類、已調整的總和、排除的列。</translation>
    </message>
    <message>
      <source>Multi-band raster, needed to apply the models again.</source>
      <translation>多波段網格圖層，再次套用模型時需要。</translation>
    </message>
    <message>
      <source>File for 'Predict map'.</source>
      <translation>供「製圖預測」使用的檔案。</translation>
    </message>
    <message>
      <source>Class codes with their names.</source>
      <translation>類別代碼及其名稱。</translation>
    </message>
    <message>
      <source>Three bands that sum to 100 in every cell.</source>
      <translation>每個網格總和為 100 的三個波段。</translation>
    </message>
    <message>
      <source>The maps, and the area of each class.</source>
      <translation>地圖，以及各類別的面積。</translation>
    </message>
    <message>
      <source>R2, RMSE, CCC and bias on held-back samples.</source>
      <translation>保留樣本的 R2、RMSE、CCC 與偏差。</translation>
    </message>
    <message>
      <source>From samples with sand, silt and clay [%] and a few rasters to a map of the three fractions, which sum to 100 in every cell, and of the USDA texture class, in one run.

It runs, one after the other: 'Soil texture by log-ratios', 'Covariate stack', 'Train model' and 'Predict map' for each of the two log-ratios, 'Soil texture by log-ratios' back, and 'Validate map' for each fraction. 30 % of the samples are held back from both models, and the maps are checked against them. Everything that is not asked here has the default of these algorithms; to change it, run them one by one, or open this workflow in the Graphical Modeler and save a copy.

Read the three checks before you use the maps. For samples by horizon, give the rows of one depth, or bring the fractions to a depth interval with 'Harmonize depths (splines)' first.</source>
      <translation>由含砂粒、坋粒與黏粒 [%] 的樣本與幾個網格圖層，一次完成每個網格總和為 100 的三粒徑地圖與 USDA 質地分類地圖。

依序執行：「土壤質地 (對數比轉換)」、「共變數堆疊」、對兩個對數比各執行「模型訓練」與「製圖預測」、再以「土壤質地 (對數比轉換)」反向轉換，並對各粒徑執行「地圖驗證」。兩個模型都保留 30 % 的樣本，並以其檢驗地圖。此處未列出的設定皆採用這些演算法的預設值；若要更改，請逐一執行，或在圖形化模型設計器開啟此工作流程並另存副本。

使用地圖前請先閱讀三份檢驗報告。若為分層的樣本，請只給同一深度的列，或先以「土層深度標準化 (等面積樣條)」將粒徑轉為同一深度區間。</translation>
    </message>
    <message>
      <source>Covariates of whole-number codes: parent material, soil type.</source>
      <translation>整數代碼的共變數：母質、土壤類型。</translation>
    </message>
    <message>
      <source>Field with clay, in % of the fine earth, with a decimal point.</source>
      <translation>黏粒欄位，以細土的 % 表示，以句點為小數點。</translation>
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear regression as trend; cubist, rf, gb, mlr: the trend alone; ok, uk: ordinary or universal kriging of the log-ratios alone.</source>
      <translation>rk_cubist、rk_rf、rk_gb、rk_mlr：以 Cubist、隨機森林、梯度提升或線性迴歸為趨勢的迴歸克利金；cubist、rf、gb、mlr：僅趨勢；ok、uk：僅對對數比作普通或通用克利金。</translation>
    </message>
    <message>
      <source>Covariates that are measured: elevation, slope, wetness, NDVI. All bands are taken.</source>
      <translation>量測而得的共變數：高程、坡度、濕度、NDVI。採用所有波段。</translation>
    </message>
    <message>
      <source>Field that messages call a sample by. Empty: the feature's number.</source>
      <translation>訊息中用以稱呼樣本的欄位。留空：使用圖徵編號。</translation>
    </message>
    <message>
      <source>Point layer with one row for each place.</source>
      <translation>每個地點一列的點圖層。</translation>
    </message>
    <message>
      <source>Field with sand, in % of the fine earth, with a decimal point.</source>
      <translation>砂粒欄位，以細土的 % 表示，以句點為小數點。</translation>
    </message>
    <message>
      <source>Field with silt, in % of the fine earth, with a decimal point.</source>
      <translation>坋粒欄位，以細土的 % 表示，以句點為小數點。</translation>
    </message>
    <message>
      <source>Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100, other rows are left out. 5 suits laboratory values; classes estimated by hand may need 10.</source>
      <translation>砂粒、坋粒與黏粒的總和可與 100 % 相差的程度；在此以內者調整為 100，其他列排除。5 適合化驗值；手感判定的分級可能需要 10。</translation>
    </message>
    <message>
      <source>Texture maps</source>
      <translation>質地地圖</translation>
    </message>
    <message>
      <source>Soil samples (points)</source>
      <translation>土壤樣本 (點)</translation>
    </message>
    <message>
      <source>area of applicability</source>
      <translation>模型適用範圍</translation>
    </message>
    <message>
      <source>dissimilarity index</source>
      <translation>相異度指標</translation>
    </message>
    <message>
      <source>extrapolation</source>
      <translation>外推</translation>
    </message>
    <message>
      <source>AOA</source>
      <translation>AOA</translation>
    </message>
    <message>
      <source>nearest neighbour distance</source>
      <translation>最近鄰距離</translation>
    </message>
    <message>
      <source>Tells where the map of a model rests on samples from places like it, and where the model is on unknown ground (Meyer and Pebesma 2021).

The dissimilarity index (DI) of a cell is the distance of its covariates to those of the most similar training sample, divided by the mean distance of two samples; covariates count by their importance in the model. The area of applicability (AOA) holds the cells whose DI is no larger than those that the model's cross-validation has tried. Inside, the error of the cross-validation may be expected on average; outside, nothing is known of it.

The report gives hectares and share outside, in all and by class; how far each covariate leaves its training range; and the distances of cells and samples on the ground, which show whether a random split flatters the model.

Comes after 'Train model', best before the map is shown to anybody. Next: leave the area outside white, or take new samples there.</source>
      <translation>說明模型的地圖在何處有相似地點的樣本為依據，在何處則是未知的領域 (Meyer and Pebesma 2021)。

網格的相異度指標 (DI) 為其共變數與最相似訓練樣本之共變數的距離，除以兩兩樣本的平均距離；共變數依其在模型中的重要性計入。模型適用範圍 (AOA) 為相異度指標不大於模型交叉驗證所試過者的網格。範圍內平均而言可預期交叉驗證的誤差；範圍外則一無所知。

報告給出範圍外的面積 (ha) 與占比 (全部與各類別)、各共變數超出訓練範圍的程度，以及網格與樣本在地面上的距離，顯示隨機分割是否高估了模型。

接在「模型訓練」之後，最好在地圖給任何人看之前執行。下一步：將範圍外留白，或在該處採新樣本。</translation>
    </message>
    <message>
      <source>bootstrap</source>
      <translation>拔靴法</translation>
    </message>
    <message>
      <source>prediction interval</source>
      <translation>預測區間</translation>
    </message>
    <message>
      <source>uncertainty</source>
      <translation>不確定性</translation>
    </message>
    <message>
      <source>PICP</source>
      <translation>PICP</translation>
    </message>
    <message>
      <source>Refits a model of 'Train model' on bootstrap samples, kriges each replicate's own residuals, and maps the interval that they give: lower limit, upper limit, their difference, and the prediction itself.

The interval is one for a new observation: its width holds the spread of the replicates and the error that the model shows in cross-validation. It is symmetric around the prediction on the scale of the model (ln), hence lopsided in kg m-2. Its centre is the same estimate that 'Predict map' gives.

The report tells how often such intervals hold samples that did not set their width (PICP), and how wide they are. The sum of the lower limits of the cells is NOT the lower limit of the total: errors of neighbouring cells are alike, others cancel out.</source>
      <translation>以拔靴樣本重新擬合「模型訓練」的模型，對每個拔靴重複的殘差作克利金，並將所得的區間製圖：下限、上限、兩者之差，以及預測本身。

此為新觀測值的預測區間：其寬度包含拔靴重複的離散程度，以及模型在交叉驗證中的誤差。它在模型的尺度 (對數) 上以預測值為中心對稱，因此在 kg m-2 上並不對稱。其中心與「製圖預測」的估計相同。

報告說明此類區間包含未用以決定其寬度之樣本的比例 (PICP)，以及區間有多寬。網格下限之和「不是」總量的下限：鄰近網格的誤差相似，其他則互相抵消。</translation>
    </message>
    <message>
      <source>soil</source>
      <translation>土壤</translation>
    </message>
    <message>
      <source>bulk density</source>
      <translation>總體密度來源</translation>
    </message>
    <message>
      <source>pedotransfer function</source>
      <translation>土壤轉換函數</translation>
    </message>
    <message>
      <source>organic carbon</source>
      <translation>有機碳</translation>
    </message>
    <message>
      <source>texture</source>
      <translation>質地</translation>
    </message>
    <message>
      <source>fill</source>
      <translation>補值</translation>
    </message>
    <message>
      <source>Fills the bulk density of samples where it was not measured, and shows what that is worth.

Every published function that applies is compared with your measured values (bias, RMSE, CCC, plots). With 20 or more measured samples a function of your own is fitted to them, linear and by random forest, and cross-validated with whole profiles left out.

Measured values stay as they are. Each filled value has its source and its standard error beside it.

Without any measured value, choose a published function made for soils like yours, or their mean; the error is then the spread between the functions.

Next: 'SOC stock of profiles' with the field bd (bd_2 where the table has a bd already) as bulk density, and bd_sd as the error of estimated bulk density.</source>
      <translation>補上未量測之樣本的總體密度，並說明其可信程度。

將每個適用的文獻函數與實測值比較 (偏差、RMSE、CCC、圖)。有 20 個以上的實測樣本時，會以線性與隨機森林擬合您自己的函數，並以整個剖面不參與的方式交叉驗證。

實測值維持不變。每個補值旁都有其來源與標準誤。

沒有任何實測值時，請選擇以類似土壤建立的文獻函數，或其平均；此時的誤差為各函數之間的離散程度。

下一步：「剖面土壤有機碳儲量」，以欄位 bd (資料表已有 bd 時為 bd_2) 為總體密度，以 bd_sd 為推估總體密度的誤差。</translation>
    </message>
    <message>
      <source>climate</source>
      <translation>氣候</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>氣溫</translation>
    </message>
    <message>
      <source>rain</source>
      <translation>降雨</translation>
    </message>
    <message>
      <source>precipitation</source>
      <translation>降水</translation>
    </message>
    <message>
      <source>MAT</source>
      <translation>MAT</translation>
    </message>
    <message>
      <source>TAP</source>
      <translation>TAP</translation>
    </message>
    <message>
      <source>lapse rate</source>
      <translation>氣溫遞減率</translation>
    </message>
    <message>
      <source>downscaling</source>
      <translation>降尺度</translation>
    </message>
    <message>
      <source>WorldClim</source>
      <translation>WorldClim</translation>
    </message>
    <message>
      <source>CHELSA</source>
      <translation>CHELSA</translation>
    </message>
    <message>
      <source>ERA5</source>
      <translation>ERA5</translation>
    </message>
    <message>
      <source>Mean annual temperature (MAT, °C) and mean total annual precipitation (TAP, mm) from monthly or yearly rasters, over the years given.

Bands are taken in the order of the files and of the bands in them: January to December of the first year, then the next year. Where START_YEAR is empty and each name tells its year (tas_2011_01.tif), the names sort the years. The log and the report list which rasters were taken for which year.

MAT is the plain mean of the twelve months, as BIO1 of WorldClim. TAP is their sum. Both are then averaged over the years. A year counts at a cell only where none of its months lacks.

With a DEM, temperature is brought to its cells: the lapse rate is fitted between the coarse temperatures and the mean elevations of their cells; temperatures are brought to 0 m with it, interpolated, and brought back to the elevation of each DEM cell. The coarse means are kept but for the interpolation, and the report says how well, with the fit. Rain is interpolated only.

Without a DEM or a template the result has the cells of the first raster.

Next: 'Covariate stack'.</source>
      <translation>由逐月或逐年網格圖層，計算指定年份的年均溫 (MAT, °C) 與年平均總降水量 (TAP, mm)。

波段依檔案順序及其中的波段順序讀取：第一年一月至十二月，接著下一年。若 START_YEAR 留空且每個名稱都含年份 (tas_2011_01.tif)，則依名稱排序。紀錄與報告列出各年採用的網格圖層。

MAT 為十二個月的簡單平均，同 WorldClim 的 BIO1。TAP 為其總和。兩者再對各年平均。網格僅在該年各月皆有值時計入該年。

提供數值高程模型時，氣溫會降尺度至其網格：以粗網格氣溫與其平均高程擬合氣溫遞減率，將氣溫換算至 0 m、內插，再換算回各高程網格的高程。除內插的影響外，粗網格的平均維持不變；報告說明保持的程度與擬合結果。降雨僅作內插。

沒有數值高程模型或範本時，結果採用第一個網格圖層的網格。

下一步：「共變數堆疊」。</translation>
    </message>
    <message>
      <source>Cubist</source>
      <translation>Cubist</translation>
    </message>
    <message>
      <source>kriging</source>
      <translation>克利金</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>隨機森林</translation>
    </message>
    <message>
      <source>gradient boosting</source>
      <translation>梯度提升</translation>
    </message>
    <message>
      <source>learning curve</source>
      <translation>學習曲線</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>驗證</translation>
    </message>
    <message>
      <source>sample size</source>
      <translation>樣本數</translation>
    </message>
    <message>
      <source>Answers which model suits your samples: several methods are trained and validated on the same splits, again and again, and at several sample sizes if you like.

Each fit sees its training samples only, variogram included. The report ranks the methods, tells whether a difference is more than the noise of the splits, and draws learning curves: how the error falls as samples are added.

Takes from a minute to an hour: the number of methods x sizes x repeats counts, and ten times that with k-fold. With a folder to keep fits in, a run that was stopped goes on where it was.

Next: 'Train model' with the method that you choose. Where several are as good, take the simplest.</source>
      <translation>回答哪種模型適合您的樣本：以相同的分割反覆訓練並驗證多種方法，也可在多種樣本數下進行。

每次擬合只使用其訓練樣本，半變異圖亦然。報告將方法排序，說明差異是否大於分割的雜訊，並畫出學習曲線：誤差如何隨樣本增加而下降。

需時一分鐘至一小時：取決於方法數 x 樣本數 x 重複次數，k 折時為其十倍。指定保存擬合的資料夾時，中斷的執行可由原處繼續。

下一步：以所選方法執行「模型訓練」。若多種方法同樣好，請選最簡單的。</translation>
    </message>
    <message>
      <source>stack</source>
      <translation>堆疊</translation>
    </message>
    <message>
      <source>align</source>
      <translation>對齊</translation>
    </message>
    <message>
      <source>resample</source>
      <translation>重新取樣</translation>
    </message>
    <message>
      <source>covariates</source>
      <translation>共變數個數</translation>
    </message>
    <message>
      <source>predictors</source>
      <translation>預測變數</translation>
    </message>
    <message>
      <source>multi-band</source>
      <translation>多波段</translation>
    </message>
    <message>
      <source>grid</source>
      <translation>網格</translation>
    </message>
    <message>
      <source>Brings rasters of any CRS, cell size and extent onto one grid and into one file, the form in which 'Train model' and 'Predict map' take covariates.

Numbers are averaged by area where the grid is coarser than the raster, and interpolated where it is finer. Classes take the class with the largest share of the cell's area, or the nearest one. Rasters that already lie on the grid are copied as they are. NoData takes no part in any of this: a coarser cell has the value of its valid part, and a place without a value stays without.

A band is named after its layer; bands of multi-band rasters and of this plugin's rasters keep their own names, with the layer's name before them where two are the same.

Class names are taken from the first of these that has any: the file itself, if this plugin wrote it; an attribute table (.aux.xml or .vat.dbf); category names; a CSV file with the columns code and name, called like the raster and beside it; the paletted style that the layer has in the project. The log says which.

The report says for each layer what was done to it and how many cells it lacks (a cell is mapped only where no covariate lacks), and which covariates are so correlated that one will do.

Next: 'Sample covariates' or 'Train model'.</source>
      <translation>將任何坐標參考系統、網格大小與範圍的網格圖層，統一到同一網格與同一檔案，作為「模型訓練」與「製圖預測」所用的共變數。

目標網格較粗時，數值依面積平均；較細時則內插。類別取網格面積中占比最大者，或最近者。已在目標網格上的網格圖層照原樣複製。無資料值不參與計算：較粗的網格取其有效部分的值，沒有值的地方仍沒有值。

波段以其圖層命名；多波段網格圖層及本外掛程式的網格圖層，其波段保留原名，重名時在前面加上圖層名稱。

類別名稱取自下列第一個具有者：檔案本身 (若由本外掛程式寫入)；屬性表 (.aux.xml 或 .vat.dbf)；類別名稱清單；與網格圖層同名並列、含 code 與 name 欄的 CSV 檔；圖層在專案中的分類調色盤樣式。紀錄會說明採用哪一種。

報告說明各圖層做了什麼、缺多少網格 (任一共變數缺值的網格無法製圖)，以及哪些共變數高度相關、留一個即可。

下一步：「樣點共變數萃取」或「模型訓練」。</translation>
    </message>
    <message>
      <source>depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>spline</source>
      <translation>樣條</translation>
    </message>
    <message>
      <source>equal-area</source>
      <translation>等面積</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>土層</translation>
    </message>
    <message>
      <source>profile</source>
      <translation>剖面</translation>
    </message>
    <message>
      <source>interval</source>
      <translation>區間</translation>
    </message>
    <message>
      <source>GlobalSoilMap</source>
      <translation>GlobalSoilMap</translation>
    </message>
    <message>
      <source>Turns soil properties of horizons, whose depths differ from profile to profile, into means over the same depth intervals: one point a profile.

Each profile gets an equal-area quadratic spline for each property (Bishop, McBratney and Laslett 1999; Malone and others 2009): a smooth curve over depth whose means over the horizons are nearly those measured. The mean of an interval is the exact integral of the curve.

Nothing is guessed above the shallowest or below the deepest horizon. Gaps between horizons are bridged by a straight line, and told. A profile with one horizon keeps its value over that horizon.

Rows that cannot be used (missing or impossible values, overlapping horizons, forest floor above 0 cm) are left out and listed with the reason; the others are worked out.

For carbon stocks use 'SOC stock of profiles', which can apply the spline to carbon density itself. Next: 'Sample covariates' or 'Train model' with an interval as target.</source>
      <translation>將深度因剖面而異的土層性質，轉為相同深度區間的平均：每個剖面一點。

每個剖面的每項性質各有一條等面積二次樣條 (Bishop, McBratney and Laslett 1999; Malone and others 2009)：隨深度變化的平滑曲線，其在各土層的平均幾乎等於實測值。區間的平均為曲線的精確積分。

最淺土層以上與最深土層以下不作推測。土層間隙以直線跨越，並加以說明。只有一個土層的剖面，在該土層內維持其值。

無法使用的列 (缺值或不可能的值、重疊的土層、0 cm 以上的枯枝落葉層) 會排除並列出原因；其餘照常計算。

計算碳儲量請用「剖面土壤有機碳儲量」，它可將樣條用於碳密度本身。下一步：以某區間為目標變數，執行「樣點共變數萃取」或「模型訓練」。</translation>
    </message>
    <message>
      <source>Figure of maps</source>
      <translation>地圖圖幅</translation>
    </message>
    <message>
      <source>print</source>
      <translation>列印</translation>
    </message>
    <message>
      <source>layout</source>
      <translation>版面</translation>
    </message>
    <message>
      <source>figure</source>
      <translation>圖</translation>
    </message>
    <message>
      <source>map</source>
      <translation>地圖</translation>
    </message>
    <message>
      <source>legend</source>
      <translation>圖例</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PNG</source>
      <translation>PNG</translation>
    </message>
    <message>
      <source>publication</source>
      <translation>出版</translation>
    </message>
    <message>
      <source>topsoil</source>
      <translation>表土</translation>
    </message>
    <message>
      <source>subsoil</source>
      <translation>底土</translation>
    </message>
    <message>
      <source>Makes a figure for a paper or a report, in one step: maps of the stock side by side, such as topsoil and subsoil, or a map with the lower and upper limit of its prediction interval and the width of it.

All maps have the same extent, the same scale and the same classes, so that they compare, with one legend for the stock and one for the width, coordinates, scale bar and north arrow. The classes of a stock are fixed (1, 2, 3, 5, 7, 10, 15, 20, 30 kg m-2); maps in another unit get round classes that all of them share. Cells without a value are left open.

The figure is written as PDF and as PNG with 300 dots per inch. In QGIS its layout is added to the project as well: open it with Project &gt; Layouts to change texts, colours or places. It works on layers of its own, in a group that is switched off.</source>
      <translation>一步製作論文或報告用的圖：並列的儲量地圖 (例如表土與底土)，或一幅地圖及其預測區間的下限、上限與寬度。

所有地圖的範圍、比例尺與分級相同，便於比較；儲量與寬度各有一個圖例，並附坐標、比例尺與指北針。儲量的分級固定 (1、2、3、5、7、10、15、20、30 kg m-2)；其他單位的地圖採用共同的整數分級。沒有值的網格留空。

圖會寫成 PDF 與每英寸 300 點的 PNG。在 QGIS 中，其版面也會加入專案：由 專案 &gt; 版面 開啟，可更改文字、顏色或位置。它使用自己的圖層，置於一個關閉顯示的群組中。</translation>
    </message>
    <message>
      <source>NDVI composite</source>
      <translation>NDVI 合成影像</translation>
    </message>
    <message>
      <source>ndvi</source>
      <translation>ndvi</translation>
    </message>
    <message>
      <source>vegetation index</source>
      <translation>植生指標</translation>
    </message>
    <message>
      <source>sentinel-2</source>
      <translation>sentinel-2</translation>
    </message>
    <message>
      <source>landsat</source>
      <translation>landsat</translation>
    </message>
    <message>
      <source>cloud</source>
      <translation>雲</translation>
    </message>
    <message>
      <source>composite</source>
      <translation>合成</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>median</source>
      <translation>中位數</translation>
    </message>
    <message>
      <source>Mean or median NDVI = (NIR - red) / (NIR + red) over the scenes of a season or of years, cloudy looks left out.

The first red raster goes with the first near-infrared raster, the second with the second, and so on; likewise the masks. The log lists the pairs. For scenes with several bands in a file, give the same files as red and as near infrared, with RED_BAND and NIR_BAND.

The result has the CRS and cells of the first red raster and covers all scenes, or those of TEMPLATE, CRS, EXTENT and CELL_SIZE. Other grids are brought to it: reflectance by interpolation (averaged where cells get larger), masks by the nearest cell.

Left out are looks that the mask calls not clear or does not cover; a value of 0, which is no data in Sentinel-2 and Landsat products; and a negative reflectance (deep shadow, dark water), for which NDVI would lie outside -1 to 1. Cells with fewer clear looks than MIN_LOOKS are NoData; the log says how many hectares they are, and which share of each scene is clear.

Next: 'Covariate stack'.</source>
      <translation>一季或多年影像之 NDVI = (NIR - red) / (NIR + red) 的平均或中位數，排除有雲的觀測。

第一個紅光網格圖層對應第一個近紅外光網格圖層，第二個對應第二個，依此類推；遮罩亦同。紀錄列出各配對。若影像為單檔多波段，請將相同檔案同時作為紅光與近紅外光，並指定 RED_BAND 與 NIR_BAND。

結果採用第一個紅光網格圖層的坐標參考系統與網格，涵蓋所有影像；或採用 TEMPLATE、CRS、EXTENT 與 CELL_SIZE 所定者。其他網格會轉換至此：反射率以內插 (網格變大時取平均)，遮罩取最近的網格。

排除的觀測：遮罩判定非晴空或未涵蓋者；值為 0 者 (在 Sentinel-2 與 Landsat 產品中為無資料)；以及反射率為負者 (深陰影、暗水體)，其 NDVI 會落在 -1 至 1 之外。晴空觀測少於 MIN_LOOKS 的網格為無資料值；紀錄會說明其面積 (ha) 與各影像的晴空占比。

下一步：「共變數堆疊」。</translation>
    </message>
    <message>
      <source>regression kriging</source>
      <translation>迴歸克利金</translation>
    </message>
    <message>
      <source>Applies a model of 'Train model' to every cell of a covariate stack and writes the map, such as SOC stock in kg m-2 (1 kg m-2 = 10 t ha-1).

A cell that lacks a covariate, or holds a class that no training sample had, becomes NoData; the log says how many hectares that is, class by class. Next: 'Bootstrap uncertainty' for the 90 % interval, 'Totals by zone' for totals in Tg.</source>
      <translation>將「模型訓練」的模型套用到共變數堆疊的每個網格並寫成地圖，例如以 kg m-2 表示的土壤有機碳儲量 (1 kg m-2 = 10 t ha-1)。

缺少共變數，或具有訓練樣本所沒有之類別的網格為無資料值；紀錄依類別說明其面積 (ha)。下一步：「拔靴法不確定性」得到 90 % 區間，「分區總量」得到以 Tg 表示的總量。</translation>
    </message>
    <message>
      <source>Classes from polygons</source>
      <translation>類別多邊形網格化</translation>
    </message>
    <message>
      <source>rasterize</source>
      <translation>網格化</translation>
    </message>
    <message>
      <source>soil map</source>
      <translation>土壤圖</translation>
    </message>
    <message>
      <source>soil order</source>
      <translation>土綱</translation>
    </message>
    <message>
      <source>land cover</source>
      <translation>土地覆蓋</translation>
    </message>
    <message>
      <source>land use</source>
      <translation>土地利用</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>類別</translation>
    </message>
    <message>
      <source>polygon</source>
      <translation>多邊形</translation>
    </message>
    <message>
      <source>Turns polygons with a class field (soil order, land cover) into a raster of class codes, in the grid of a template or in a grid of its own. The class names are kept in the file, so that every later step knows that the values are classes and what they are called.

A cell takes the class of the polygon that holds its centre. Where polygons overlap, the last one in the layer counts, and the log says how many cells that concerns. Cells without a polygon get NoData.

Whole numbers in the field are kept as codes, and a second field may name them; names get the codes 1, 2, 3 ... in their sorted order, which may be others in another layer: where two rasters must have the same codes, give a field of codes.

Next: 'Covariate stack' with the result among the class rasters, or 'Totals by zone'.</source>
      <translation>將具有類別欄位的多邊形 (土綱、土地覆蓋) 轉為類別代碼的網格圖層，採用範本的網格或自訂網格。類別名稱保存在檔案中，之後的步驟都知道這些值是類別及其名稱。

網格取其中心所在多邊形的類別。多邊形重疊時，以圖層中的最後一個為準，紀錄會說明涉及多少網格。沒有多邊形的網格為無資料值。

欄位中的整數保留為代碼，可由第二個欄位命名；若為名稱，則依排序給予代碼 1、2、3 ...，在另一圖層可能不同：若兩個網格圖層須有相同代碼，請使用代碼欄位。

下一步：將結果放入「共變數堆疊」的類別網格圖層，或用於「分區總量」。</translation>
    </message>
    <message>
      <source>Sample covariates</source>
      <translation>樣點共變數萃取</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>樣本</translation>
    </message>
    <message>
      <source>extract</source>
      <translation>萃取</translation>
    </message>
    <message>
      <source>points</source>
      <translation>樣點</translation>
    </message>
    <message>
      <source>training</source>
      <translation>訓練</translation>
    </message>
    <message>
      <source>regression matrix</source>
      <translation>迴歸矩陣</translation>
    </message>
    <message>
      <source>Adds the value of every covariate to points: the training table, to look at or to use elsewhere.

Each point takes the values of the cell that it lies in. Numbers become number fields, classes become text fields with the class name. Points are brought into the CRS of the stack; the result keeps their own CRS.

'Train model' does this by itself: it takes the points and the stack.</source>
      <translation>將每個共變數的值加到點上：即訓練資料表，可供檢視或另作他用。

每個點取其所在網格的值。數值成為數值欄位，類別成為含類別名稱的文字欄位。點會轉換至堆疊的坐標參考系統；結果保留點原本的坐標參考系統。

「模型訓練」會自行完成此步驟：直接使用點與堆疊。</translation>
    </message>
    <message>
      <source>sampling design</source>
      <translation>採樣設計</translation>
    </message>
    <message>
      <source>clhs</source>
      <translation>clhs</translation>
    </message>
    <message>
      <source>latin hypercube</source>
      <translation>拉丁超立方</translation>
    </message>
    <message>
      <source>new samples</source>
      <translation>新樣本</translation>
    </message>
    <message>
      <source>survey</source>
      <translation>調查</translation>
    </message>
    <message>
      <source>spatial coverage</source>
      <translation>空間涵蓋</translation>
    </message>
    <message>
      <source>Tells where to take the next samples, with existing points taken into account.

clhs: points that represent all covariates of a stack, for a first survey or to fill the gaps of an old one. widest_interval: points where the map is least certain. applicability: points in places unlike any sample. spatial_coverage: points spread evenly over the area.

The points are numbered in the order in which they help most, so that the last ones may be left out. The report shows them on a map and how well the samples represent the area without and with them. Choose some spare points: not every place can be reached.

Such samples suit mapping. They are chosen on purpose, so they give no design-based estimate of a total.

Comes after 'Covariate stack', 'Bootstrap uncertainty' or 'Area of applicability'.</source>
      <translation>考慮既有樣點，建議下次採樣的位置。

clhs：能代表堆疊中所有共變數的點，用於首次調查或補足舊調查的空缺。widest_interval：地圖最不確定之處的點。applicability：與所有樣本都不相似之處的點。spatial_coverage：均勻分布於全區的點。

樣點依助益大小編號，因此最後幾個可以省略。報告在地圖上顯示樣點，並說明加入前後樣本代表全區的程度。請多選幾個備用點：並非每個地點都能到達。

這類樣本適合製圖。它們是有目的地選取，因此無法給出以抽樣設計為基礎的總量估計。

接在「共變數堆疊」、「拔靴法不確定性」或「模型適用範圍」之後。</translation>
    </message>
    <message>
      <source>carbon</source>
      <translation>碳</translation>
    </message>
    <message>
      <source>saturation</source>
      <translation>飽和度</translation>
    </message>
    <message>
      <source>deficit</source>
      <translation>虧缺</translation>
    </message>
    <message>
      <source>sequestration</source>
      <translation>碳封存</translation>
    </message>
    <message>
      <source>capacity</source>
      <translation>容量</translation>
    </message>
    <message>
      <source>fine fraction</source>
      <translation>細粒部分</translation>
    </message>
    <message>
      <source>Hassink</source>
      <translation>Hassink</translation>
    </message>
    <message>
      <source>clay</source>
      <translation>黏粒</translation>
    </message>
    <message>
      <source>silt</source>
      <translation>坋粒</translation>
    </message>
    <message>
      <source>How much carbon the clay and silt of a mineral soil could hold in theory by published equations, how much of that is filled, and what is lacking (the deficit).

Capacity [g kg-1] by EQUATION from the fine fraction; carbon of the fine fraction = SOC x its share by land use; saturation [%] = 100 x carbon of the fine fraction / capacity; deficit = capacity - carbon of the fine fraction. Where carbon exceeds the capacity, the deficit is 0, and the excess is kept apart (OVER) and counted: it is never subtracted from the deficit of other places. With bulk density and THICKNESS, the deficit comes as a stock too: deficit [g kg-1] x bulk density [g cm-3] x thickness [cm] x (1 - coarse fragments / 100) / 100 = kg m-2.

This is a theoretical capacity of mineral surfaces, from equations made in other regions. It is not a target that management can reach; climate, carbon inputs and time decide that. The equations are for mineral soil: leave peat out.

Each equation is for one fine fraction: hassink_1997 for particles below 20 µm, georgiou_2022_high (soils with high-activity minerals) and georgiou_2022_low (low-activity minerals, as in strongly weathered soils) for clay + silt below 50 µm. Say in FINE_FRACTION which one you have; the two are not the same.

Works on rasters of one grid ('Covariate stack' makes it), with totals by zone, or on points (INPUT with fields). The report compares all equations that fit the inputs. Comes after 'Predict map' and 'Soil texture by log-ratios', whose maps it takes.</source>
      <translation>依文獻公式，礦質土壤的黏粒與坋粒理論上可保存多少碳、已填滿多少、還缺多少 (虧缺)。

由細粒部分以 EQUATION 求得容量 [g kg-1]；細粒部分的碳 = SOC x 依土地利用的占比；飽和度 [%] = 100 x 細粒部分的碳 / 容量；虧缺 = 容量 - 細粒部分的碳。碳超過容量之處，虧缺為 0，超過的量另計 (OVER) 並計數：不會由其他地點的虧缺扣除。提供總體密度與 THICKNESS 時，虧缺也以儲量表示：虧缺 [g kg-1] x 總體密度 [g cm-3] x 厚度 [cm] x (1 - 含石量 / 100) / 100 = kg m-2。

這是礦物表面的理論容量，公式以其他地區的土壤建立，不是經營管理能達到的目標；能達到多少取決於氣候、碳投入與時間。公式適用於礦質土壤：請排除泥炭。

每個公式對應一種細粒部分：hassink_1997 為小於 20 µm 的顆粒，georgiou_2022_high (以高活性礦物為主的土壤) 與 georgiou_2022_low (低活性礦物，如強度風化的土壤) 為小於 50 µm 的黏粒 + 坋粒。請在 FINE_FRACTION 說明您的資料屬於哪一種；兩者並不相同。

可用於同一網格的網格圖層 (以「共變數堆疊」製作)，並依分區計算總量；也可用於點 (INPUT 與欄位)。報告比較所有適用於輸入資料的公式。接在「製圖預測」與「土壤質地 (對數比轉換)」之後，使用其地圖。</translation>
    </message>
    <message>
      <source>stock</source>
      <translation>儲量</translation>
    </message>
    <message>
      <source>Turns a table of soil samples or horizons into carbon stocks [kg m-2] by depth interval, one point a profile.

For each horizon: stock = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 x (1 - volume share of coarse fragments). An interval adds up the parts of the horizons within it, or is the integral of a spline through them; or it is a mass of soil instead of a depth.

A table with one sample a place needs no profile and depth fields: each row then covers the one interval that is given.

Rows that cannot be used (missing or impossible values, overlapping horizons) are left out and listed with the reason; the others are worked out. Values that do not look like the unit chosen give a warning: read the log.

The report describes the stocks of each interval (n, range, mean, CV, skewness before and after ln, histograms), also by a class such as land cover.

Next: 'Train model' with the stock as target.</source>
      <translation>將土壤樣本或土層資料表轉為各深度區間的碳儲量 [kg m-2]，每個剖面一點。

各土層：儲量 = 有機碳 [%] x 總體密度 [g cm-3] x 厚度 [cm] / 10 x (1 - 含石量體積比)。區間為其中各土層部分之和，或通過各土層之樣條的積分；也可以用土壤質量取代深度。

每個地點一個樣本的資料表不需要剖面與深度欄位：每列即涵蓋所給的唯一區間。

無法使用的列 (缺值或不可能的值、重疊的土層) 會被排除並列出原因；其餘照常計算。數值不像所選單位時會發出警告：請閱讀紀錄。

報告描述各區間的儲量 (n、範圍、平均、變異係數、取對數前後的偏態係數、直方圖)，也可依類別 (例如土地覆蓋) 描述。

下一步：以儲量為目標變數執行「模型訓練」。</translation>
    </message>
    <message>
      <source>storage potential</source>
      <translation>儲存潛力</translation>
    </message>
    <message>
      <source>percentile</source>
      <translation>百分位</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目標</translation>
    </message>
    <message>
      <source>carbon gain</source>
      <translation>碳增量</translation>
    </message>
    <message>
      <source>carbon landscape zones</source>
      <translation>碳景觀分區</translation>
    </message>
    <message>
      <source>clusters</source>
      <translation>分群</translation>
    </message>
    <message>
      <source>Tells how much carbon soils would gain if they reached what good soils of their own kind hold already.

Zones of like climate, land use and soil are made from class rasters, from clusters of covariates, or from both: cells that are alike in all of them are one zone. The target of a zone is a percentile of the stocks measured in it; the gain of a cell is target minus present stock, and 0 where the stock is above the target. A zone with fewer points than LEAST_N has no target: it is listed with its points and its area.

Each target has an interval by bootstrap of the points within the zone, and so have the gains. The interval holds the chance of the sampling, not the error of the stock map.

Read the gain with care. A map is smoother than measurements are, and stocks differ within a zone for reasons that nobody can change. So a percentile lies above most of the map even where no soil can gain anything. The report sets the gain beside that of the measured points themselves, and tells the spread of both. The points are mostly those that the map was trained on.

Comes after 'Predict map'. Give the map of 'Theoretical carbon capacity' as DEFICIT_STOCK to see both potentials side by side. Next: 'Totals by zone' adds the gain up by county.</source>
      <translation>若土壤達到同類良好土壤已有的碳量，可增加多少碳。

由類別網格圖層、共變數的分群或兩者，劃分氣候、土地利用與土壤相似的分區：各項都相同的網格為一個分區。分區的目標為其中實測儲量的百分位數；網格的增量為目標減現有儲量，高於目標者為 0。點數少於 LEAST_N 的分區沒有目標：會列出其點數與面積。

每個目標以分區內各點的拔靴法得到區間，增量亦同。區間包含採樣的機遇，不含儲量地圖的誤差。

解讀增量須謹慎。地圖比實測值平滑，而同一分區內的儲量會因無人能改變的原因而不同，因此即使土壤毫無增碳的可能，百分位數仍高於地圖的大部分。報告將增量與實測點本身的增量並列，並說明兩者的離散程度。這些點多半也是訓練地圖所用的點。

接在「製圖預測」之後。將「理論碳容量」的地圖作為 DEFICIT_STOCK，可並列檢視兩種潛力。下一步：以「分區總量」依縣市加總增量。</translation>
    </message>
    <message>
      <source>boxplot</source>
      <translation>盒狀圖</translation>
    </message>
    <message>
      <source>elevation</source>
      <translation>高程</translation>
    </message>
    <message>
      <source>terrain</source>
      <translation>地形</translation>
    </message>
    <message>
      <source>Kruskal-Wallis</source>
      <translation>Kruskal-Wallis</translation>
    </message>
    <message>
      <source>Dunn</source>
      <translation>Dunn</translation>
    </message>
    <message>
      <source>Compares carbon stocks between strata: classes of elevation (plain below 100 m, slope from 100 to 1,000 m, mountain above 1,000 m, or your own breaks) by land cover, soil order or any other classes. Leave out the DEM or the classes to tell apart the others alone.

From a map, each stratum has its area, total, mean and quantiles. From measured points, it has their number, mean and quantiles, and tests say which strata differ: Kruskal-Wallis over all of them, and Dunn's test of each two with Holm's correction, shown as letters. Strata that share a letter do not differ at 5 %. Strata of fewer than 5 points are shown and not tested. Cells of a map are not tested: they are predictions, and as many as the cell size makes them, so that a test of them has no meaning.

The report shows boxplots (from the 5th to the 95th percentile) by terrain class, and the other way round, with all tables.

Comes after 'SOC stock' (points), or 'Predict map' or 'Bootstrap uncertainty' (its mean).</source>
      <translation>比較各分層的碳儲量：高程類別 (平原低於 100 m、山坡 100 至 1,000 m、山地高於 1,000 m，或自訂分界) 與土地覆蓋、土綱或其他類別的組合。省略數值高程模型或類別，即只區分另一項。

由地圖計算時，各分層有面積、總量、平均與分位數。由實測點計算時，有點數、平均與分位數，並以檢定說明哪些分層有差異：先以 Kruskal-Wallis 檢定全部，再以 Dunn 檢定兩兩比較並作 Holm 校正，以字母表示。有相同字母的分層在 5 % 水準下沒有差異。少於 5 個點的分層僅顯示而不檢定。地圖的網格不作檢定：它們是預測值，數量又隨網格大小而定，檢定沒有意義。

報告以盒狀圖 (第 5 至第 95 百分位數) 依地形類別呈現，也反過來依類別呈現，並附全部表格。

接在「剖面土壤有機碳儲量」(點)，或「製圖預測」、「拔靴法不確定性」(其平均) 之後。</translation>
    </message>
    <message>
      <source>report</source>
      <translation>報告</translation>
    </message>
    <message>
      <source>provenance</source>
      <translation>製作紀錄</translation>
    </message>
    <message>
      <source>summary</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>reproducibility</source>
      <translation>可重現性</translation>
    </message>
    <message>
      <source>annex</source>
      <translation>附錄</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>Puts the reports of all steps of a study together in one page, in English or Traditional Chinese, that can be an annex of a paper: main figures, what each step found with its tables and figures, and how it was made: inputs, parameters, seed, versions, dates.

It also draws the way from data to results (which step made the input of which), and warns where a file was changed after a step had used it, where an input comes from no step of the study, and where steps ran with different versions.

Give each step a report while you work, best all in one folder; this step reads the JSON and the page of each. Nothing is computed anew. Steps without a report, such as 'Predict map', are found by the rasters that they made. Figures stay in the language that QGIS had when the step ran.</source>
      <translation>將研究中所有步驟的報告彙整為一頁，可用英文或繁體中文，可作為論文的附錄：主要數值、各步驟的發現及其圖表，以及製作過程：輸入、參數、亂數種子、版本、日期。

也會畫出由資料到成果的路徑 (哪個步驟製作了哪個步驟的輸入)，並在下列情形提出警告：檔案在某步驟使用後又被更改、輸入並非來自研究中的任何步驟，以及各步驟以不同版本執行。

工作時請讓每個步驟都產生報告，最好放在同一資料夾；此步驟會讀取各報告的 JSON 與頁面。不會重新計算。沒有報告的步驟 (例如「製圖預測」) 會由其製作的網格圖層辨識。圖維持該步驟執行時 QGIS 的語言。</translation>
    </message>
    <message>
      <source>DEM</source>
      <translation>DEM</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>山坡</translation>
    </message>
    <message>
      <source>aspect</source>
      <translation>坡向</translation>
    </message>
    <message>
      <source>curvature</source>
      <translation>曲率</translation>
    </message>
    <message>
      <source>TRI</source>
      <translation>TRI</translation>
    </message>
    <message>
      <source>TPI</source>
      <translation>TPI</translation>
    </message>
    <message>
      <source>TWI</source>
      <translation>TWI</translation>
    </message>
    <message>
      <source>wetness index</source>
      <translation>濕度指數</translation>
    </message>
    <message>
      <source>SPI</source>
      <translation>SPI</translation>
    </message>
    <message>
      <source>MrVBF</source>
      <translation>MrVBF</translation>
    </message>
    <message>
      <source>MrRTF</source>
      <translation>MrRTF</translation>
    </message>
    <message>
      <source>flow accumulation</source>
      <translation>匯流累積</translation>
    </message>
    <message>
      <source>geomorphometry</source>
      <translation>地形計量</translation>
    </message>
    <message>
      <source>Slope, curvatures, position, wetness and valley flatness of a DEM, in one run and one file with a band a layer. The list of layers tells what each is, by which formula and from which source.

The DEM needs a projected CRS, and elevations in metres. Cells need not be square. A cell without elevation is NoData in every layer; all others have a value in every layer, but for aspect where the ground is flat. At edges and beside NoData, a neighbour that lacks is taken to continue the slope.

For catchment area, TWI and SPI depressions are filled and flats inclined towards their outlet. Water leaves at the edge of the DEM and at NoData: let the DEM reach beyond your area, up to the watershed, and close small holes first (Raster &gt; Analysis &gt; Fill Nodata). These three layers need the Python package numba; the others do without.

Slope, aspect, TPI, catchment area, TWI, SPI, MrVBF and MrRTF are SAGA's to rounding or nearly so. SAGA's TRI is this one / 3, and its curvatures take half of the second derivatives r and t.

Next: 'Covariate stack'.</source>
      <translation>由數值高程模型一次計算坡度、曲率、位置、濕度與谷底平坦度，寫入一個檔案，每層一個波段。圖層清單說明各層的意義、公式與出處。

數值高程模型須為投影坐標參考系統，高程以公尺表示。網格不必為正方形。沒有高程的網格在每層都是無資料值；其餘網格在每層都有值，但平坦處的坡向除外。在邊緣與無資料值旁，缺少的鄰格以延續坡度估計。

計算集水面積、TWI 與 SPI 時會填窪，並使平地向其出口傾斜。水在數值高程模型的邊緣與無資料值處流出：數值高程模型應超出研究範圍直到分水嶺，並先填補小空洞 (網格 &gt; 分析 &gt; 填補無資料)。這三層需要 Python 套件 numba；其他層不需要。

坡度、坡向、TPI、集水面積、TWI、SPI、MrVBF 與 MrRTF 與 SAGA 相同或幾乎相同 (僅捨入之差)。SAGA 的 TRI 為此處的 1/3，其曲率使用二階導數 r 與 t 的一半。

下一步：「共變數堆疊」。</translation>
    </message>
    <message>
      <source>sand</source>
      <translation>砂粒</translation>
    </message>
    <message>
      <source>compositional</source>
      <translation>組成資料</translation>
    </message>
    <message>
      <source>log-ratio</source>
      <translation>對數比</translation>
    </message>
    <message>
      <source>ilr</source>
      <translation>ilr</translation>
    </message>
    <message>
      <source>alr</source>
      <translation>alr</translation>
    </message>
    <message>
      <source>USDA</source>
      <translation>USDA</translation>
    </message>
    <message>
      <source>particle size</source>
      <translation>粒徑</translation>
    </message>
    <message>
      <source>Sand, silt and clay always make 100 %; maps of them made one by one do not. This step turns the three into two log-ratios, which may have any value, and after mapping turns these back into three fractions that sum to 100, with their USDA texture class.

The way to texture maps: this step, forward, on the samples; 'Train model' with z1 as target and again with z2, both with TRANSFORM none and an empty UNIT; 'Predict map' with each model; this step, back, on the two maps. The workflow 'Texture maps' does all of it, and checks the maps with 'Validate map'.

Forward takes INPUT with the fields SAND, SILT and CLAY, or three rasters. Back takes INPUT with the fields Z1 and Z2, or two rasters. LOGRATIO must be the same in both directions.

Fractions are in % of the fine earth. The USDA classes are made for sand of 0.05-2 mm, silt of 0.002-0.05 mm and clay below 0.002 mm; with another limit, such as 0.063 mm between silt and sand, they are only near.

Sums within TOLERANCE of 100 are scaled to 100; other rows are left out and listed with their sum, other cells are NoData. A zero has no logarithm and is replaced by 0.65 x DETECTION_LIMIT. The log says how many of each. For samples by horizon, run 'Harmonize depths (splines)' on the three fractions first, or give the rows of one depth.

What comes back from a mean log-ratio is the centre of the distribution of compositions, which is near to a median: it is not the mean of each fraction.

Class codes: 1 sand, 2 loamy sand, 3 sandy loam, 4 loam, 5 silt loam, 6 silt, 7 sandy clay loam, 8 clay loam, 9 silty clay loam, 10 sandy clay, 11 silty clay, 12 clay.</source>
      <translation>砂粒、坋粒與黏粒的總和必為 100 %；分別製作的地圖則不然。此步驟將三者轉為兩個可為任意值的對數比，製圖後再轉回總和為 100 的三個粒徑，並給出其 USDA 質地分類。

製作質地地圖的方法：以此步驟對樣本作正向轉換；以 z1 為目標變數執行「模型訓練」，再以 z2 執行一次，兩者 TRANSFORM 皆為 none 且單位留空；以各模型執行「製圖預測」；最後以此步驟對兩幅地圖作反向轉換。工作流程「質地地圖」會全部完成，並以「地圖驗證」檢查地圖。

正向轉換使用 INPUT 的欄位 SAND、SILT 與 CLAY，或三個網格圖層。反向轉換使用 INPUT 的欄位 Z1 與 Z2，或兩個網格圖層。兩個方向的 LOGRATIO 須相同。

各粒徑以細土的 % 表示。USDA 分類的砂粒為 0.05-2 mm、坋粒為 0.002-0.05 mm、黏粒小於 0.002 mm；若坋粒與砂粒的界限不同 (例如 0.063 mm)，分類僅為近似。

總和與 100 之差在 TOLERANCE 以內者調整為 100；其他列會排除並列出其總和，其他網格為無資料值。0 沒有對數，以 0.65 x DETECTION_LIMIT 取代。紀錄會說明各有多少。若為分層的樣本，請先對三個粒徑執行「土層深度標準化 (等面積樣條)」，或只給同一深度的列。

由平均對數比反轉換而得的是組成分布的中心，接近中位數：它不是各粒徑的平均。

分類代碼：1 砂土，2 壤質砂土，3 砂質壤土，4 壤土，5 坋質壤土，6 坋土，7 砂質黏壤土，8 黏壤土，9 坋質黏壤土，10 砂質黏土，11 坋質黏土，12 黏土。</translation>
    </message>
    <message>
      <source>variogram</source>
      <translation>半變異圖</translation>
    </message>
    <message>
      <source>Trains a model of a soil property, such as the SOC stock of 'SOC stock of profiles', on the bands of a covariate stack, and validates it.

RK-Cubist, the default, is regression kriging: Cubist (committees of rules with linear models) gives the trend, and ordinary kriging of its residuals adds what lies between the samples. Random forest, gradient boosting and linear regression can take Cubist's place; each is also there without kriging, ordinary kriging without a trend, and universal kriging with a linear one.

With a hold-out, the share HOLDOUT of the samples is held back, spread evenly over the range of the target, and the model is that of the other samples: its figures are its own. With k-fold or spatial blocks every sample is predicted by a model that did not see it, and the model is trained on all.

The figures given back are those of the validation, on the target's own scale: R² is 1 - SSE/SST, the squared correlation is a second number. Next: 'Predict map' and 'Bootstrap uncertainty'.</source>
      <translation>以樣本與共變數堆疊的波段，訓練土壤性質的模型 (例如「剖面土壤有機碳儲量」的儲量)，並加以驗證。

預設的 RK-Cubist 為迴歸克利金：Cubist (由多個委員會成員、各含線性模型的規則組成) 給出趨勢，其殘差的普通克利金補上樣本之間的部分。隨機森林、梯度提升與線性迴歸可取代 Cubist；各方法也可不用克利金；另有無趨勢的普通克利金，以及線性趨勢的通用克利金。

採用保留驗證時，會保留 HOLDOUT 比例的樣本，均勻分布於目標變數的範圍，模型以其餘樣本訓練：數值即為該模型本身的表現。採用 k 折或空間區塊時，每個樣本由未見過它的模型預測，最終模型則以全部樣本訓練。

所回報的數值為驗證結果，以目標變數的原尺度表示：R² 為 1 - SSE/SST，相關係數平方另列。下一步：「製圖預測」與「拔靴法不確定性」。</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>準確度</translation>
    </message>
    <message>
      <source>R2</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>CCC</source>
      <translation>CCC</translation>
    </message>
    <message>
      <source>coverage</source>
      <translation>涵蓋率</translation>
    </message>
    <message>
      <source>residuals</source>
      <translation>殘差</translation>
    </message>
    <message>
      <source>independent points</source>
      <translation>獨立樣點</translation>
    </message>
    <message>
      <source>Compares any map, of this plugin or of others, with observations at points that took no part in it.

Each point takes the value of the map's cell that it lies in. The report shows observed against predicted values with R² (1 - SSE/SST), the squared correlation, RMSE, CCC and bias, each with its 95 % confidence limits, and the residuals in place. With the maps of the lower and upper limit it tells how many observations lie between them (PICP), which for good 90 % limits is about 90 %.

Points that trained the model make a map look better than it is: give the model, and they are counted and left out. Map and field must be in the same unit (1 kg m-2 = 10 t ha-1).

Next: look at the residuals on the map; where neighbours share one colour, the map lacks something there.</source>
      <translation>將任何地圖 (本外掛程式或其他來源) 與未參與製圖的點的觀測值比較。

每個點取其所在網格的地圖值。報告顯示觀測值與預測值的比較，以及 R² (1 - SSE/SST)、相關係數平方、RMSE、CCC 與偏差，各附 95 % 信賴界限，並顯示殘差的位置。提供下限與上限地圖時，會說明有多少觀測值落在其間 (PICP)；良好的 90 % 界限約為 90 %。

訓練過模型的點會使地圖看起來比實際好：請提供模型，這些點會被計數並排除。地圖與欄位的單位須相同 (1 kg m-2 = 10 t ha-1)。

下一步：在地圖上檢視殘差；鄰近的點顏色相同之處，表示地圖在該處缺少某些資訊。</translation>
    </message>
    <message>
      <source>total</source>
      <translation>總量</translation>
    </message>
    <message>
      <source>zonal statistics</source>
      <translation>分區統計</translation>
    </message>
    <message>
      <source>Tg</source>
      <translation>Tg</translation>
    </message>
    <message>
      <source>share</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>Adds up a map of carbon stocks to totals in Tg (million tonnes), by land cover, soil type, county or any other zone: polygons or a raster of classes. Without zones, the whole map is one.

Total = sum of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. In geographic coordinates the area of a cell is that on the ellipsoid. A cell without a stock adds nothing; each row says how many there are.

A class raster divides the whole map: what it leaves out is shown as the row (no zone), so that the rows add up to the map. Polygons pick places out of the map: what lies outside them is told in the report, and is not part of the total. Shares add up to 100 % of the rows.

Polygons are dissolved by the field, brought into the CRS of the map and made valid where they are not. Where zones overlap, each has its full total; the total of all counts the overlap once.

With the map's MODEL and COVARIATES every total, mean and share has its interval. Errors of neighbouring cells are alike, so the limits of cells must not be added up, nor may cells be taken as independent: whole maps of errors are simulated instead, with the correlation of the residual in space and the error of the trend (the model is refitted to simulated samples), and each is added up. Zones are compared in pairs; a second map (another depth or date) gives the difference of each zone with its interval.

Comes after 'Predict map' or 'Bootstrap uncertainty' (its mean).</source>
      <translation>將碳儲量地圖依土地覆蓋、土壤類型、縣市或其他分區加總為總量，單位 Tg (百萬公噸)：分區可為多邊形或類別網格圖層。沒有分區時，整幅地圖為一區。

總量 = 儲量 [kg m-2] x 網格面積 [m2] 之和 / 1,000,000,000。地理坐標下，網格面積以橢球面計算。沒有儲量的網格不計入；每列說明有多少個。

類別網格圖層劃分整幅地圖：未分類之處列為「不屬任何分區」一列，使各列總和等於地圖。多邊形則由地圖中選取部分：多邊形之外的部分在報告中說明，不計入總量。占比以各列合計為 100 %。

多邊形依欄位合併、轉換至地圖的坐標參考系統，無效者予以修復。分區重疊時，各區有其完整總量；全部總量中重疊處只計一次。

提供地圖的 MODEL 與 COVARIATES 時，每個總量、平均與占比都有區間。鄰近網格的誤差相似，因此不可將網格的界限相加，也不可將網格視為獨立：改以模擬整幅誤差地圖，包含殘差的空間相關與趨勢的誤差 (以模擬樣本重新擬合模型)，再逐一加總。分區之間兩兩比較；提供第二幅地圖 (另一深度或日期) 可得各分區的差值與其區間。

接在「製圖預測」或「拔靴法不確定性」(其平均) 之後。</translation>
    </message>
    <message>
      <source>the random folds of the model's cross-validation</source>
      <translation>模型交叉驗證的隨機折</translation>
    </message>
    <message>
      <source>the spatial blocks of the model's validation</source>
      <translation>模型驗證的空間區塊</translation>
    </message>
    <message>
      <source>No covariate has a weight above 0 and varies over the training samples, so nothing can be said of the area of applicability; WEIGHTS equal gives each covariate the same weight.</source>
      <translation>沒有任何共變數的權重大於 0 且在訓練樣本間有變化，因此無法判斷模型適用範圍；WEIGHTS 設為 equal 可讓各共變數權重相同。</translation>
    </message>
    <message>
      <source>The model's method is {method}, which uses no covariates: it has no area of applicability. Take a model with a trend, such as METHOD rk_cubist or rk_rf.</source>
      <translation>此模型的方法為 {method}，未使用共變數，因此沒有模型適用範圍。請改用含趨勢的模型，例如 METHOD 為 rk_cubist 或 rk_rf。</translation>
    </message>
    <message>
      <source>LEVEL is {level}; it must be above 0 and below 100 %.</source>
      <translation>LEVEL 為 {level}；必須大於 0 且小於 100 %。</translation>
    </message>
    <message>
      <source>Bulk density function '{key}' is not known: allowed are {allowed}.</source>
      <translation>沒有名為「{key}」的總體密度函數；可用：{allowed}。</translation>
    </message>
    <message>
      <source>The model {path} would take {size} MB; at most {most} MB are read.</source>
      <translation>模型 {path} 需占用 {size} MB；最多只讀取 {most} MB。</translation>
    </message>
    <message>
      <source>particles below 20 µm</source>
      <translation>小於 20 µm 的顆粒</translation>
    </message>
    <message>
      <source>clay + silt (particles below 50 µm)</source>
      <translation>黏粒 + 坋粒 (小於 50 µm 的顆粒)</translation>
    </message>
    <message>
      <source>{what} is {value:.5g} {unit} at {place}; allowed is {allowed}.{advice}</source>
      <translation>{what}在 {place} 為 {value:.5g} {unit}；允許值為 {allowed}。{advice}</translation>
    </message>
    <message>
      <source>capacity [g kg-1] = {line} x {fine} [%]</source>
      <translation>容量 [g kg-1] = {line} x {fine} [%]</translation>
    </message>
    <message>
      <source>SOC</source>
      <translation>SOC</translation>
    </message>
    <message>
      <source>Check SOC_UNIT.</source>
      <translation>請檢查 SOC_UNIT。</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>黏粒</translation>
    </message>
    <message>
      <source>Silt</source>
      <translation>坋粒</translation>
    </message>
    <message>
      <source>The fine fraction</source>
      <translation>細粒部分</translation>
    </message>
    <message>
      <source>Coarse fragments</source>
      <translation>含石量</translation>
    </message>
    <message>
      <source>{low:g} to {high:g} {unit}</source>
      <translation>{low:g} 至 {high:g} {unit}</translation>
    </message>
    <message>
      <source>{what} ({name})</source>
      <translation>{what} ({name})</translation>
    </message>
    <message>
      <source>The equation {equation} takes {needed}, but FINE_FRACTION says {given}, and there is no sound way from one to the other. Equations for {given} are {fitting}.</source>
      <translation>公式 {equation} 需要 {needed}，但 FINE_FRACTION 指定為 {given}，兩者之間沒有可靠的換算方式。適用於 {given} 的公式：{fitting}。</translation>
    </message>
    <message>
      <source>Stocks need the bulk density and the thickness of the layer; {missing} is missing. Give both, or neither for concentrations only.</source>
      <translation>計算儲量需要該層的總體密度與厚度；缺少 {missing}。請兩者都提供；若只需濃度則兩者皆不提供。</translation>
    </message>
    <message>
      <source>SOC_UNIT is {unit}, a stock: give the bulk density and THICKNESS of its layer too.</source>
      <translation>SOC_UNIT 為 {unit}，屬於儲量：請同時提供該層的總體密度與 THICKNESS。</translation>
    </message>
    <message>
      <source>Clay + silt ({names})</source>
      <translation>黏粒 + 坋粒 ({names})</translation>
    </message>
    <message>
      <source>0 to 100 %</source>
      <translation>0 至 100 %</translation>
    </message>
    <message>
      <source>'Soil texture by log-ratios' makes maps that sum to 100 %.</source>
      <translation>「土壤質地 (對數比轉換)」可製作總和為 100 % 的地圖。</translation>
    </message>
    <message>
      <source>LAND_USE_SHARES holds '{part}'; it takes pairs of class and share with commas between, such as 1=cropland, 2=0.69, where a share is above 0 and at most 1, or one of {known}.</source>
      <translation>LAND_USE_SHARES 含有「{part}」；應為以逗號分隔的「類別=占比」，例如 1=cropland, 2=0.69；占比須大於 0 且不超過 1，或為 {known} 之一。</translation>
    </message>
    <message>
      <source>LAND_USE_SHARES names the class {name} twice; give it one share.</source>
      <translation>LAND_USE_SHARES 重複列出類別 {name}；每一類別只給一個占比。</translation>
    </message>
    <message>
      <source>The mean SOC is {soc:.3g} g/kg; usual in topsoils is {low:g} to {high:g}. Check SOC_UNIT, if this is a topsoil.</source>
      <translation>SOC 平均為 {soc:.3g} g/kg；表土通常為 {low:g} 至 {high:g}。若為表土，請檢查 SOC_UNIT。</translation>
    </message>
    <message>
      <source>No fine fraction is above 1: values look like fractions of 1, not per cent.</source>
      <translation>細粒部分沒有任何值大於 1：數值看似以 1 為全部的比例，而非百分比。</translation>
    </message>
    <message>
      <source>A regression through soils, not their upper edge: some soils hold more.</source>
      <translation>為通過各土壤的迴歸線，而非其上緣：有些土壤含量更高。</translation>
    </message>
    <message>
      <source>For soils in which high-activity minerals prevail (smectite, vermiculite, illite, chlorite). From a synthesis of 1,144 profiles world-wide.</source>
      <translation>適用於以高活性礦物 (膨潤石、蛭石、伊萊石、綠泥石) 為主的土壤。彙整自全球 1,144 個剖面。</translation>
    </message>
    <message>
      <source>For soils in which low-activity minerals prevail (kaolinite, gibbsite). From a synthesis of 1,144 profiles world-wide.</source>
      <translation>適用於以低活性礦物 (高嶺石、三水鋁石) 為主的土壤。彙整自全球 1,144 個剖面。</translation>
    </message>
    <message>
      <source>Give LAPSE_RATE where a rate is known (in the free air about -6.5 °C/km).</source>
      <translation>若已知遞減率請指定 LAPSE_RATE (自由大氣約為 -6.5 °C/km)。</translation>
    </message>
    <message>
      <source>There are {count} monthly {noun} rasters (counting bands), which is no whole number of years; give 12 for each year, January to December.</source>
      <translation>共有 {count} 個逐月{noun}網格圖層 (以波段計)，不是完整的年數；每年請提供 12 個，一月至十二月。</translation>
    </message>
    <message>
      <source>The years of the {noun} rasters are not known; give START_YEAR, the year of the first one, or leave YEARS empty.</source>
      <translation>無法得知{noun}網格圖層的年份；請以 START_YEAR 指定第一個的年份，或將 YEARS 留空。</translation>
    </message>
    <message>
      <source>{band} runs from {low:.4g} to {high:.4g} {unit}, which is not plausible. Look at {parameter}: it is {given}; with {others} the values would be plausible.</source>
      <translation>{band} 介於 {low:.4g} 與 {high:.4g} {unit}，並不合理。請檢查 {parameter}：目前為 {given}；改為 {others} 則數值合理。</translation>
    </message>
    <message>
      <source>{band} runs from {low:.4g} to {high:.4g} {unit}, which is not plausible. Look at {parameter}: it is {given}.</source>
      <translation>{band} 介於 {low:.4g} 與 {high:.4g} {unit}，並不合理。請檢查 {parameter}：目前為 {given}。</translation>
    </message>
    <message>
      <source>A file may also hold its own scale and offset, a NoData value that it does not declare, or other steps than TIME_STEP says.</source>
      <translation>檔案也可能自帶縮放與位移、有未宣告的無資料值，或其時間單位與 TIME_STEP 不同。</translation>
    </message>
    <message>
      <source>A file may also hold its own scale and offset, or a NoData value that it does not declare.</source>
      <translation>檔案也可能自帶縮放與位移，或有未宣告的無資料值。</translation>
    </message>
    <message>
      <source>Only {count} temperature cells lie at least {share:.0f} % on the DEM, too few to fit a lapse rate; give a DEM of a larger area, or LAPSE_RATE.</source>
      <translation>只有 {count} 個氣溫網格至少 {share:.0f} % 位於數值高程模型上，不足以擬合氣溫遞減率；請提供範圍較大的數值高程模型，或指定 LAPSE_RATE。</translation>
    </message>
    <message>
      <source>The parameter YEARS holds '{part}'; it takes years and ranges of years with commas between, such as 2011-2020,2023.</source>
      <translation>參數 YEARS 含有「{part}」；應為以逗號分隔的年份或年份範圍，例如 2011-2020,2023。</translation>
    </message>
    <message>
      <source>There are no {noun} rasters of the year {year}; they are of {years}.</source>
      <translation>沒有 {year} 年的{noun}網格圖層；現有年份為 {years}。</translation>
    </message>
    <message>
      <source>{count} years, not named</source>
      <translation>{count} 年 (年份未知)</translation>
    </message>
    <message>
      <source>one year, not named</source>
      <translation>1 年 (年份未知)</translation>
    </message>
    <message>
      <source>The lapse rate of {rate:.2f} °C/km is not plausible; {low:g} to {high:g} is.</source>
      <translation>氣溫遞減率 {rate:.2f} °C/km 並不合理；合理範圍為 {low:g} 至 {high:g}。</translation>
    </message>
    <message>
      <source>The mean elevations of the temperature cells differ by {range:.3g} m only, little to fit a lapse rate on; {least:g} m or more are wanted.</source>
      <translation>各氣溫網格的平均高程僅相差 {range:.3g} m，不足以可靠地擬合遞減率；最好有 {least:g} m 以上。</translation>
    </message>
    <message>
      <source>The lapse rate rests on {count} temperature cells only; {least} or more are wanted.</source>
      <translation>氣溫遞減率僅依據 {count} 個氣溫網格；最好有 {least} 個以上。</translation>
    </message>
    <message>
      <source>The lapse rate, {rate:.2f} ± {error:.2f} °C/km, is not clearly other than 0.</source>
      <translation>氣溫遞減率 {rate:.2f} ± {error:.2f} °C/km 與 0 沒有明顯差異。</translation>
    </message>
    <message>
      <source>By their names {count} {time_step} {noun} rasters are of the year {year}; a year has {steps}. Give START_YEAR where names do not tell the year.</source>
      <translation>依名稱判斷，{year} 年有 {count} 個{time_step}{noun}網格圖層；一年應有 {steps} 個。名稱無法表示年份時，請指定 START_YEAR。</translation>
    </message>
    <message>
      <source>Elevation explains little of the temperature: R2 is {r2}.</source>
      <translation>高程對氣溫的解釋力很低：R2 為 {r2}。</translation>
    </message>
    <message>
      <source>{first} or {other}</source>
      <translation>{first} 或 {other}</translation>
    </message>
    <message>
      <source>The splits leave {most} training samples of {all}; {least} or more are needed.</source>
      <translation>依此分割方式，{all} 個樣本中最多只剩 {most} 個訓練樣本；至少需要 {least} 個。</translation>
    </message>
    <message>
      <source>SAMPLE_SIZES holds {size}, but the splits leave {most} training samples of {all}; allowed are {least} to {most}.</source>
      <translation>SAMPLE_SIZES 含有 {size}，但依此分割方式，{all} 個樣本中最多只剩 {most} 個訓練樣本；允許 {least} 至 {most}。</translation>
    </message>
    <message>
      <source>No model could be fitted. {note}</source>
      <translation>沒有任何模型能夠擬合。{note}</translation>
    </message>
    <message>
      <source>METHODS must name one method or more, each once.</source>
      <translation>METHODS 至少須指定一種方法，且各方法只列一次。</translation>
    </message>
    <message>
      <source>{method} with {size} samples failed in {count} of {repeats} repeats: {reason}</source>
      <translation>{method} 以 {size} 個樣本在 {repeats} 次重複中失敗 {count} 次：{reason}</translation>
    </message>
    <message>
      <source>N_CLUSTERS is {count}, but the covariates have only {different} different cells.</source>
      <translation>N_CLUSTERS 為 {count}，但共變數僅有 {different} 種不同的網格。</translation>
    </message>
    <message>
      <source>The class field {field} of the layer {layer} holds no value.</source>
      <translation>圖層 {layer} 的類別欄位 {field} 沒有任何值。</translation>
    </message>
    <message>
      <source>A legend has {codes} codes and {names} names; it needs one name a code.</source>
      <translation>圖例有 {codes} 個代碼與 {names} 個名稱；每個代碼須有一個名稱。</translation>
    </message>
    <message>
      <source>The class {value} of the field {field} of the layer {layer} has two names in the field {name_field}: {first} and {second}; give each class one name.</source>
      <translation>圖層 {layer} 欄位 {field} 的類別 {value} 在欄位 {name_field} 中有兩個名稱：{first} 與 {second}；每一類別請只給一個名稱。</translation>
    </message>
    <message>
      <source>The fields {field} and {name_field} of the layer {layer}: {fault}</source>
      <translation>圖層 {layer} 的欄位 {field} 與 {name_field}：{fault}</translation>
    </message>
    <message>
      <source>The covariate {name} is of kind {kind}; allowed are numeric and categorical.</source>
      <translation>共變數 {name} 的種類為 {kind}；允許 numeric (數值型) 與 categorical (類別型)。</translation>
    </message>
    <message>
      <source>Two covariates are called {name}; give each band its own name.</source>
      <translation>有兩個共變數同名為 {name}；請給每個波段不同的名稱。</translation>
    </message>
    <message>
      <source>The model's list of covariates is damaged.</source>
      <translation>模型中的共變數清單已損毀。</translation>
    </message>
    <message>
      <source>The stack has no band called {missing}; the model was trained on {names}.</source>
      <translation>堆疊中沒有名為 {missing} 的波段；模型以 {names} 訓練而成。</translation>
    </message>
    <message>
      <source>The code {code} stands twice in a legend; each may stand once.</source>
      <translation>圖例中代碼 {code} 出現兩次；每個代碼只能出現一次。</translation>
    </message>
    <message>
      <source>The class name {name} stands twice in a legend, for the codes {first} and {second}; give each class its own name.</source>
      <translation>圖例中類別名稱 {name} 出現兩次 (代碼 {first} 與 {second})；請給每一類別不同的名稱。</translation>
    </message>
    <message>
      <source>The class field {field} of the layer {layer} holds {value}; classes are names or whole numbers up to {largest:,}.</source>
      <translation>圖層 {layer} 的類別欄位 {field} 含有 {value}；類別須為名稱，或不大於 {largest:,} 的整數。</translation>
    </message>
    <message>
      <source>The band {name} is {given} in the stack, and was {wanted} in training.</source>
      <translation>波段 {name} 在堆疊中為 {given}，訓練時為 {wanted}。</translation>
    </message>
    <message>
      <source>The band {name} is in {given} in the stack, and was in {wanted} in training.</source>
      <translation>波段 {name} 在堆疊中的單位為 {given}，訓練時為 {wanted}。</translation>
    </message>
    <message>
      <source>The band {name} of classes holds {value} at a training point; classes are whole numbers.</source>
      <translation>類別波段 {name} 在某一訓練點的值為 {value}；類別須為整數。</translation>
    </message>
    <message>
      <source>Class {code} of the band {band} is {given} in the stack, and was {wanted} in training; give both rasters one legend.</source>
      <translation>波段 {band} 的類別 {code} 在堆疊中為 {given}，訓練時為 {wanted}；請讓兩個網格圖層使用相同的圖例。</translation>
    </message>
    <message>
      <source>The model was trained on {expected} covariates but {given} are given.</source>
      <translation>模型以 {expected} 個共變數訓練，但提供了 {given} 個。</translation>
    </message>
    <message>
      <source>Cubist refused its input ({report}): restart QGIS before training again.</source>
      <translation>Cubist 拒絕了輸入資料 ({report})：請重新啟動 QGIS 後再訓練。</translation>
    </message>
    <message>
      <source>The covariates must be a table of numbers (rows, covariates) but have the shape {shape} and the type {kind}.</source>
      <translation>共變數須為數值表 (列、共變數)，但其形狀為 {shape}、型別為 {kind}。</translation>
    </message>
    <message>
      <source>The {what} has {given} values for {expected} rows; it needs one for each row and at least two rows.</source>
      <translation>{what}有 {given} 個值，但有 {expected} 列；每列須有一個值，且至少兩列。</translation>
    </message>
    <message>
      <source>The {what} of row {row} is {value}; it must be a number up to 1e37 in size.</source>
      <translation>第 {row} 列的{what}為 {value}；須為絕對值不超過 1e37 的數值。</translation>
    </message>
    <message>
      <source>{value} stands where the Cubist model needs a whole number from {low} to {high}.</source>
      <translation>Cubist 模型應為 {low} 至 {high} 的整數之處，出現 {value}。</translation>
    </message>
    <message>
      <source>The sample weight of row {row} is {value}; weights must be above 0.</source>
      <translation>第 {row} 列的樣本權重為 {value}；權重須大於 0。</translation>
    </message>
    <message>
      <source>The Cubist parameter extrapolation is {value}; it must lie between 0 and 100 %.</source>
      <translation>Cubist 參數 extrapolation 為 {value}；須介於 0 與 100 % 之間。</translation>
    </message>
    <message>
      <source>The Cubist parameter neighbors is {value}; it must be 0 in this version.</source>
      <translation>Cubist 參數 neighbors 為 {value}；此版本中須為 0。</translation>
    </message>
    <message>
      <source>The model's prediction for training row {row} is {ours} but the Python package cubist gives {theirs}; this installation of cubist cannot be relied on (version 1.2.2 is tested).</source>
      <translation>模型對訓練資料第 {row} 列的預測為 {ours}，但 Python 套件 cubist 給出 {theirs}；此 cubist 安裝不可靠 (已測試版本為 1.2.2)。</translation>
    </message>
    <message>
      <source>Cubist refused an earlier input and cannot run again in this session: restart QGIS.</source>
      <translation>Cubist 先前已拒絕一次輸入，本次工作階段無法再執行：請重新啟動 QGIS。</translation>
    </message>
    <message>
      <source>whole numbers from 0 to {most}</source>
      <translation>0 至 {most} 的整數</translation>
    </message>
    <message>
      <source>numbers up to {most} in size</source>
      <translation>絕對值不超過 {most} 的數值</translation>
    </message>
    <message>
      <source>Covariate {column} holds {value} in row {row}; allowed are {allowed}.</source>
      <translation>第 {row} 列的共變數 {column} 為 {value}；允許值為 {allowed}。</translation>
    </message>
    <message>
      <source>sample weight</source>
      <translation>樣本權重</translation>
    </message>
    <message>
      <source>The stored Cubist model is incomplete or broken at {part}.</source>
      <translation>儲存的 Cubist 模型在 {part} 處不完整或已損毀。</translation>
    </message>
    <message>
      <source>The Cubist parameter {name} is {value}; it must be a whole number from {low} to {high}.</source>
      <translation>Cubist 參數 {name} 為 {value}；須為 {low} 至 {high} 的整數。</translation>
    </message>
    <message>
      <source>The installed version of the Python package cubist is not supported: install version 1.2.2.</source>
      <translation>不支援目前安裝的 Python 套件 cubist 版本：請安裝 1.2.2 版。</translation>
    </message>
    <message>
      <source>The text of the Cubist model is no text or longer than {limit} characters.</source>
      <translation>Cubist 模型的文字不是文字，或長度超過 {limit} 個字元。</translation>
    </message>
    <message>
      <source>The text of the Cubist model is broken or cut off at line {line}.</source>
      <translation>Cubist 模型的文字在第 {line} 行損毀或中斷。</translation>
    </message>
    <message>
      <source>{low:g} to {high:g}</source>
      <translation>{low:g} 至 {high:g}</translation>
    </message>
    <message>
      <source>FILL is '{fill}'; allowed are {allowed}.</source>
      <translation>FILL 為「{fill}」；允許 {allowed}。</translation>
    </message>
    <message>
      <source>The table of samples has no rows.</source>
      <translation>樣本表沒有任何資料列。</translation>
    </message>
    <message>
      <source>The field {field} holds no usable organic carbon, without which nothing can be estimated.{hint}</source>
      <translation>欄位 {field} 沒有可用的有機碳值，無法進行任何估算。{hint}</translation>
    </message>
    <message>
      <source>is out of range</source>
      <translation>超出範圍</translation>
    </message>
    <message>
      <source>and {others} do not sum to 100 %</source>
      <translation>與 {others} 的總和不是 100 %</translation>
    </message>
    <message>
      <source>a sum of 100, to {tolerance:g}</source>
      <translation>總和為 100，容許 {tolerance:g}</translation>
    </message>
    <message>
      <source>fitted to {rows} rows of {profiles} profiles of this table; error cross-validated, whole profiles left out</source>
      <translation>以本表 {profiles} 個剖面的 {rows} 列擬合；誤差經交叉驗證，每次整個剖面不參與</translation>
    </message>
    <message>
      <source>samples like those it was fitted to: inputs are held to their range, results to that of the measured values</source>
      <translation>與擬合所用樣本相似的樣本：輸入限制在其範圍內，結果限制在實測值的範圍內</translation>
    </message>
    <message>
      <source>FILL is best, but {n} rows have both a measured bulk density and organic carbon; {least} or more are needed to compare functions. Name the field of measured values (BULK_DENSITY), or set FILL to a published function such as manrique_jones_1991.{hint}</source>
      <translation>FILL 設為 best，但僅有 {n} 列同時具有實測總體密度與有機碳；比較函數至少需要 {least} 列。請指定實測值欄位 (BULK_DENSITY)，或將 FILL 設為已發表的函數，例如 manrique_jones_1991。{hint}</translation>
    </message>
    <message>
      <source>sum {value:.4g}</source>
      <translation>總和 {value:.4g}</translation>
    </message>
    <message>
      <source>the functions in this table</source>
      <translation>此表中的函數</translation>
    </message>
    <message>
      <source>that of the functions</source>
      <translation>該函數的範圍</translation>
    </message>
    <message>
      <source>{count} rows filled by {function} have inputs outside the range that it was fitted on; they were held to that range.</source>
      <translation>以 {function} 補值的 {count} 筆，其輸入超出擬合範圍，已限制於該範圍。</translation>
    </message>
    <message>
      <source>mean of the published functions that apply</source>
      <translation>適用之文獻函數的平均</translation>
    </message>
    <message>
      <source>{name} {low:.4g} to {high:.4g}</source>
      <translation>{name} {low:.4g} 至 {high:.4g}</translation>
    </message>
    <message>
      <source>The kind of fit '{kind}' is not known: allowed are {allowed}.</source>
      <translation>沒有名為「{kind}」的擬合方式；允許 {allowed}。</translation>
    </message>
    <message>
      <source>A function cannot be fitted: {n} rows of {profiles} profiles hold a measured bulk density and {inputs}; {least} rows or more, of 2 profiles or more, are needed. Choose a published function instead.</source>
      <translation>無法擬合函數：{profiles} 個剖面中僅有 {n} 列具有實測總體密度與{inputs}；至少需要 {least} 列，且來自 2 個以上的剖面。請改選已發表的函數。</translation>
    </message>
    <message>
      <source>A function cannot be fitted: all {n} measured bulk densities are {value:g} g/cm3.</source>
      <translation>無法擬合函數：{n} 個實測總體密度全為 {value:g} g/cm3。</translation>
    </message>
    <message>
      <source>A function cannot be fitted without organic carbon.</source>
      <translation>沒有有機碳就無法擬合函數。</translation>
    </message>
    <message>
      <source>random forest of {trees} trees on {inputs}</source>
      <translation>以 {inputs} 為輸入的 {trees} 棵樹的隨機森林</translation>
    </message>
    <message>
      <source>{one} and {other}</source>
      <translation>{one} 與 {other}</translation>
    </message>
    <message>
      <source>Manrique, L. A. and Jones, C. A. (1991): Bulk density of soils in relation to soil physical and chemical properties. Soil Science Society of America Journal 55, 476-481.</source>
      <translation>Manrique, L. A. and Jones, C. A. (1991): Bulk density of soils in relation to soil physical and chemical properties. Soil Science Society of America Journal 55, 476-481。(總體密度)</translation>
    </message>
    <message>
      <source>19,651 samples of about 12,000 pedons of the USA, Hawaii, Puerto Rico and some other countries, at 33 kPa (R2 0.41); used here for mineral soil only, up to 12 % organic carbon.</source>
      <translation>美國、夏威夷、波多黎各與其他數國約 12,000 個土體的 19,651 個樣本，33 kPa (R2 0.41)；此處僅用於有機碳不超過 12 % 的礦質土壤。</translation>
    </message>
    <message>
      <source>Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil Science Society of America Journal 44, 689-692. First equation.</source>
      <translation>Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil Science Society of America Journal 44, 689-692。第一式。</translation>
    </message>
    <message>
      <source>721 samples of soils of California (R2 0.46); used here up to 12 % organic carbon.</source>
      <translation>加州土壤的 721 個樣本 (R2 0.46)；此處用於有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil Science Society of America Journal 44, 689-692. Second equation.</source>
      <translation>Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil Science Society of America Journal 44, 689-692。第二式。</translation>
    </message>
    <message>
      <source>Soils of California; used here up to 12 % organic carbon.</source>
      <translation>加州土壤；此處用於有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Post, W. M. and Kwon, K. C. (2000): Soil carbon sequestration and land-use change: processes and potential. Global Change Biology 6, 317-327; the form is that of Adams, W. A. (1973), Journal of Soil Science 24, 10-17.</source>
      <translation>Post, W. M. and Kwon, K. C. (2000): Soil carbon sequestration and land-use change: processes and potential. Global Change Biology 6, 317-327；形式同 Adams, W. A. (1973), Journal of Soil Science 24, 10-17。</translation>
    </message>
    <message>
      <source>A mixture of organic matter of 0.244 and mineral soil of 1.64 g cm-3, not a fit to one region; used here up to 12 % organic carbon.</source>
      <translation>密度 0.244 的有機質與 1.64 g cm-3 的礦質土壤的混合，並非以單一地區擬合；此處用於有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Song, G., Li, L., Pan, G. and Zhang, Q. (2005): Topsoil organic carbon storage of China and its loss by cultivation. Biogeochemistry 74, 47-62.</source>
      <translation>Song, G., Li, L., Pan, G. and Zhang, Q. (2005): Topsoil organic carbon storage of China and its loss by cultivation. Biogeochemistry 74, 47-62。(中國耕作表土)</translation>
    </message>
    <message>
      <source>Cultivated topsoils of China, from the second national soil survey; used here up to 6 % organic carbon, a limit of ours.</source>
      <translation>中國第二次土壤普查的耕作表土；此處用於有機碳不超過 6 % 者，界限為本外掛程式所訂。</translation>
    </message>
    <message>
      <source>Jeffrey, D. W. (1970): A note on the use of ignition loss as a means for the approximate estimation of soil bulk density. Journal of Ecology 58, 297-299.</source>
      <translation>Jeffrey, D. W. (1970): A note on the use of ignition loss as a means for the approximate estimation of soil bulk density. Journal of Ecology 58, 297-299。(總體密度)</translation>
    </message>
    <message>
      <source>Organic matter as loss on ignition, R2 0.82. The logarithm is to base 10: code that takes the natural one gives negative densities above 5 % carbon. Used here from 0.5 to 12 % organic carbon, limits of ours.</source>
      <translation>有機質以燒失量計，R2 0.82。對數以 10 為底：取自然對數的程式在碳高於 5 % 時會得到負的密度。此處用於有機碳 0.5 至 12 %，界限為本外掛程式所訂。</translation>
    </message>
    <message>
      <source>Drew, L. A. (1973): Bulk density estimation based on organic matter content of some Minnesota soils. Minnesota Forestry Research Notes 243.</source>
      <translation>Drew, L. A. (1973): Bulk density estimation based on organic matter content of some Minnesota soils. Minnesota Forestry Research Notes 243。(以有機質推估總體密度)</translation>
    </message>
    <message>
      <source>Soils of Minnesota, USA, mostly forested; used here up to 12 % organic carbon, a limit of ours.</source>
      <translation>美國明尼蘇達州的土壤，多為林地；此處用於有機碳不超過 12 % 者，界限為本外掛程式所訂。</translation>
    </message>
    <message>
      <source>Tamminen, P. and Starr, M. (1994): Bulk density of forested mineral soils. Silva Fennica 28, 53-60.</source>
      <translation>Tamminen, P. and Starr, M. (1994): Bulk density of forested mineral soils. Silva Fennica 28, 53-60。(總體密度)</translation>
    </message>
    <message>
      <source>Coarse mineral forest soils (clay up to 7 %) of 75 plots in Finland, 0 to 65 cm (R2 0.61); used here up to 12 % organic carbon.</source>
      <translation>芬蘭 75 個樣區的粗質礦質林地土壤 (黏粒不超過 7 %)，0 至 65 cm (R2 0.61)；此處用於有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Federer, C. A., Turcotte, D. E. and Smith, C. T. (1993): The organic fraction-bulk density relationship and the expression of nutrient content in forest soils. Canadian Journal of Forest Research 23, 1026-1032.</source>
      <translation>Federer, C. A., Turcotte, D. E. and Smith, C. T. (1993): The organic fraction-bulk density relationship and the expression of nutrient content in forest soils. Canadian Journal of Forest Research 23, 1026-1032。(總體密度)</translation>
    </message>
    <message>
      <source>Sandy loams on till under forest in New England, USA, from mineral to organic horizons (silt loams were denser).</source>
      <translation>美國新英格蘭森林下冰磧土上的砂質壤土，由礦質至有機土層 (坋質壤土較緊密)。</translation>
    </message>
    <message>
      <source>Hossain, M. F., Chen, W. and Zhang, Y. (2015): Bulk density of mineral and organic soils in the Canada's arctic and sub-arctic. Information Processing in Agriculture 2, 183-190. Organic soils.</source>
      <translation>Hossain, M. F., Chen, W. and Zhang, Y. (2015): Bulk density of mineral and organic soils in the Canada's arctic and sub-arctic. Information Processing in Agriculture 2, 183-190。有機質土壤的總體密度。</translation>
    </message>
    <message>
      <source>Organic soils of arctic and sub-arctic Canada; used here from 17 % organic carbon, where organic soil begins in the Canadian classification.</source>
      <translation>加拿大北極與亞北極的有機質土壤；此處用於有機碳 17 % 以上，即加拿大分類中有機質土壤的起點。</translation>
    </message>
    <message>
      <source>Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for predicting bulk density in European soils. European Journal of Soil Science 63, 96-109. Cultivated topsoils.</source>
      <translation>Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for predicting bulk density in European soils. European Journal of Soil Science 63, 96-109。耕作表土的總體密度。</translation>
    </message>
    <message>
      <source>Cultivated topsoils of Europe; used here where the horizon's middle is at 30 cm or above, up to 12 % organic carbon.</source>
      <translation>歐洲的耕作表土；此處用於土層中點在 30 cm 以上、有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for predicting bulk density in European soils. European Journal of Soil Science 63, 96-109. Other mineral horizons.</source>
      <translation>Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for predicting bulk density in European soils. European Journal of Soil Science 63, 96-109。其他礦質土層的總體密度。</translation>
    </message>
    <message>
      <source>Mineral horizons of Europe other than cultivated topsoils and compact subsoils; used here up to 12 % organic carbon.</source>
      <translation>歐洲除耕作表土與緊實底土以外的礦質土層；此處用於有機碳不超過 12 % 者。</translation>
    </message>
    <message>
      <source>Kaur, R., Kumar, S. and Gurung, H. P. (2002): A pedo-transfer function (PTF) for estimating soil bulk density from basic soil data and its comparison with existing PTFs. Australian Journal of Soil Research 40, 847-857.</source>
      <translation>Kaur, R., Kumar, S. and Gurung, H. P. (2002): A pedo-transfer function (PTF) for estimating soil bulk density from basic soil data and its comparison with existing PTFs. Australian Journal of Soil Research 40, 847-857。(總體密度)</translation>
    </message>
    <message>
      <source>224 samples of the Almora district in the Himalaya of India; used here up to 4 % organic carbon and 60 % clay, limits of ours.</source>
      <translation>印度喜馬拉雅 Almora 地區的 224 個樣本；此處用於有機碳不超過 4 %、黏粒不超過 60 % (界限為本外掛程式所訂)。</translation>
    </message>
    <message>
      <source>Lambda is {value}; allowed is 0 or more.</source>
      <translation>Lambda 為 {value}；允許 0 以上。</translation>
    </message>
    <message>
      <source>There are no horizons.</source>
      <translation>沒有任何土層。</translation>
    </message>
    <message>
      <source>Horizons of a profile overlap.</source>
      <translation>同一剖面的土層重疊。</translation>
    </message>
    <message>
      <source>Depth interval {interval}: the upper depth must be less than the lower depth.</source>
      <translation>深度區間 {interval}：上界深度須小於下界深度。</translation>
    </message>
    <message>
      <source>Depth interval '{part}' is not understood: write upper and lower depth in cm with a dash, and a comma between intervals, such as 0-30,30-50.</source>
      <translation>無法解讀深度區間「{part}」：請以公分寫出上界與下界深度，中間用連字號，區間之間用逗號，例如 0-30,30-50。</translation>
    </message>
    <message>
      <source>Depth interval {interval} is given twice.</source>
      <translation>深度區間 {interval} 重複出現。</translation>
    </message>
    <message>
      <source>fewer than 2 groups have {least} values or more</source>
      <translation>具有 {least} 個以上數值的組別少於 2 組</translation>
    </message>
    <message>
      <source>all values are equal</source>
      <translation>所有數值相同</translation>
    </message>
    <message>
      <source>The reference mass '{text}' is not understood: write the fine earth in kg m-2 of each of the intervals {intervals}, with a comma between them, such as {example}.</source>
      <translation>無法解讀參考質量「{text}」：請依序寫出區間 {intervals} 各自的細土質量 (kg m-2)，以逗號分隔，例如 {example}。</translation>
    </message>
    <message>
      <source>The reference mass of {interval} cm is {mass} kg m-2; allowed is more than 0 and up to {most}, the mass of solid rock.</source>
      <translation>{interval} cm 的參考質量為 {mass} kg m-2；允許大於 0 且不超過 {most} (整層均為岩石時的質量)。</translation>
    </message>
    <message>
      <source>The mass above {depth} cm does not follow from the reference masses: give intervals that begin at the surface or where another ends.</source>
      <translation>由參考質量無法得知 {depth} cm 以上的質量：區間須自地表開始，或自另一區間的終點開始。</translation>
    </message>
    <message>
      <source>No profile covers {interval} cm, so that its usual mass of fine earth is not known: give the reference mass of each interval (REFERENCE_MASS).</source>
      <translation>沒有任何剖面涵蓋 {interval} cm，無法得知其一般細土質量：請提供各區間的參考質量 (REFERENCE_MASS)。</translation>
    </message>
    <message>
      <source>The file {path} cannot be written: {reason}.</source>
      <translation>無法寫入檔案 {path}：{reason}。</translation>
    </message>
    <message>
      <source>The table of horizons has no rows.</source>
      <translation>土層表沒有任何資料列。</translation>
    </message>
    <message>
      <source>No property is chosen; choose at least one field with values.</source>
      <translation>未選擇任何性質；請至少選擇一個數值欄位。</translation>
    </message>
    <message>
      <source>No row has a usable value of {name}.</source>
      <translation>沒有任何一列具有可用的 {name} 值。</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>是空的</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>數值</translation>
    </message>
    <message>
      <source>The least share of an interval is {value}; allowed is 0 to 1.</source>
      <translation>區間的最低涵蓋比例為 {value}；允許 0 至 1。</translation>
    </message>
    <message>
      <source>The lowest value allowed is {lowest:g}, the highest is {highest:g}; the lowest must be less.</source>
      <translation>允許的最小值為 {lowest:g}、最大值為 {highest:g}；最小值須小於最大值。</translation>
    </message>
    <message>
      <source>{low:g} or more</source>
      <translation>{low:g} 以上</translation>
    </message>
    <message>
      <source>{high:g} or less</source>
      <translation>{high:g} 以下</translation>
    </message>
    <message>
      <source>Most values of {field} are not {allowed}: if they are right, change the lowest or highest value allowed.</source>
      <translation>{field} 的多數值不符合 {allowed}：若這些值正確，請調整允許的最小值或最大值。</translation>
    </message>
    <message>
      <source>is too low</source>
      <translation>過低</translation>
    </message>
    <message>
      <source>is too high</source>
      <translation>過高</translation>
    </message>
    <message>
      <source>No profile has a value of {field}: the usable horizons of none reach over {share:.4g} % of {interval} cm.</source>
      <translation>沒有任何剖面具有 {field} 的值：可用土層都未涵蓋 {interval} cm 的 {share:.4g} %。</translation>
    </message>
    <message>
      <source>{formula} (OC in %, BD in g cm-3), fitted to {horizons} horizons of {profiles} profiles. Standard error of an estimate: {error:.2g} g cm-3, from cross-validation.</source>
      <translation>{formula} (OC 單位 %，BD 單位 g cm-3)，以 {profiles} 個剖面的 {horizons} 個土層擬合。推估值的標準誤：{error:.2g} g cm-3，由交叉驗證而得。</translation>
    </message>
    <message>
      <source>{formula} (OC and OM in %, BD in g cm-3). {source} {validity} Standard error of an estimate: the spread between the published functions that apply, {error:.2g} g cm-3 (median).</source>
      <translation>{formula} (OC 與 OM 單位 %，BD 單位 g cm-3)。{source} {validity} 推估值的標準誤：各適用文獻函數之間的離散程度，{error:.2g} g cm-3 (中位數)。</translation>
    </message>
    <message>
      <source>{fill}, which fills bulk density, needs {lacking}: name the field that holds it.</source>
      <translation>用以補總體密度的 {fill} 需要{lacking}：請指定對應的欄位。</translation>
    </message>
    <message>
      <source>{low:.4g} to {high:.4g} {unit}</source>
      <translation>{low:.4g} 至 {high:.4g} {unit}</translation>
    </message>
    <message>
      <source>a bulk density, or a published function to fill it</source>
      <translation>總體密度，或用以補值的文獻函數</translation>
    </message>
    <message>
      <source>is negative</source>
      <translation>為負值</translation>
    </message>
    <message>
      <source>0 g/cm3 or more</source>
      <translation>0 g/cm3 以上</translation>
    </message>
    <message>
      <source>is empty, no percentage, or outside the range of {fill}, which fills bulk density</source>
      <translation>是空的、不是百分比，或超出補總體密度所用 {fill} 的範圍</translation>
    </message>
    <message>
      <source>is outside the range of {fill}, which fills bulk density</source>
      <translation>超出補總體密度所用 {fill} 的範圍</translation>
    </message>
    <message>
      <source>is forest floor (O horizon) above the mineral surface</source>
      <translation>為礦質土壤表面以上的林地枯枝落葉層 (O 層)</translation>
    </message>
    <message>
      <source>0 cm or more: count all depths from the top of the forest floor, or leave it out</source>
      <translation>0 cm 以上：深度請一律自枯枝落葉層頂面起算，或將其省略</translation>
    </message>
    <message>
      <source>None of the {rows} rows can be used; most often ({count} rows): {field} {reason}, for example '{value}' in row {row}; allowed: {allowed}.{hint}</source>
      <translation>{rows} 列中沒有任何一列可用；最常見的原因 ({count} 列)：{field} {reason}，例如第 {row} 列的「{value}」；允許：{allowed}。{hint}</translation>
    </message>
    <message>
      <source>an id</source>
      <translation>編號</translation>
    </message>
    <message>
      <source>is not above the lower depth</source>
      <translation>不小於下界深度</translation>
    </message>
    <message>
      <source>less than the lower depth</source>
      <translation>小於下界深度</translation>
    </message>
    <message>
      <source>{top:.10g} to {bottom:.10g}</source>
      <translation>{top:.10g} 至 {bottom:.10g}</translation>
    </message>
    <message>
      <source>at {x:.10g}, {y:.10g}</source>
      <translation>位於 {x:.10g}, {y:.10g}</translation>
    </message>
    <message>
      <source>has rows at different places</source>
      <translation>各列位於不同地點</translation>
    </message>
    <message>
      <source>one place for one profile id</source>
      <translation>一個剖面編號對應一個地點</translation>
    </message>
    <message>
      <source>has the same row twice</source>
      <translation>重複列</translation>
    </message>
    <message>
      <source>each row once; the first one is used</source>
      <translation>每列僅一次，採用第一筆</translation>
    </message>
    <message>
      <source>has a decimal comma</source>
      <translation>使用逗號作為小數點</translation>
    </message>
    <message>
      <source>a number with a decimal point: replace the comma</source>
      <translation>以句點為小數點的數值：請取代逗號</translation>
    </message>
    <message>
      <source>is not a number</source>
      <translation>不是數字</translation>
    </message>
    <message>
      <source>a number with a decimal point</source>
      <translation>以句點為小數點的數值</translation>
    </message>
    <message>
      <source>a depth in cm</source>
      <translation>以公分表示的深度</translation>
    </message>
    <message>
      <source>0 cm or more, counted downwards</source>
      <translation>0 cm 以上，向下計算</translation>
    </message>
    <message>
      <source>is deeper than any soil profile</source>
      <translation>比任何土壤剖面都深</translation>
    </message>
    <message>
      <source>up to {most} cm</source>
      <translation>不超過 {most} cm</translation>
    </message>
    <message>
      <source>In {count} of {rows} rows {top} is not above {bottom}: are the two fields swapped?</source>
      <translation>{rows} 列中有 {count} 列的 {top} 不在 {bottom} 之上：兩個欄位是否對調了？</translation>
    </message>
    <message>
      <source>No horizon reaches below 3 cm: depths look like metres; they are read as cm.</source>
      <translation>沒有任何土層深於 3 cm：深度看似以公尺表示；仍以公分讀取。</translation>
    </message>
    <message>
      <source>lies in a profile that has a horizon twice</source>
      <translation>所屬剖面有重複的土層</translation>
    </message>
    <message>
      <source>lies in a profile whose horizons overlap</source>
      <translation>所屬剖面的土層重疊</translation>
    </message>
    <message>
      <source>{upper} cm (row {first}) and {lower} cm (row {second})</source>
      <translation>{upper} cm (第 {first} 列) 與 {lower} cm (第 {second} 列)</translation>
    </message>
    <message>
      <source>each depth once</source>
      <translation>每一深度僅一次</translation>
    </message>
    <message>
      <source>Profiles without a usable horizon at the surface: {count}, such as {profile}, which begins at {depth:.10g} cm.</source>
      <translation>地表無可用土層的剖面：{count} 個，例如 {profile} 自 {depth:.10g} cm 開始。</translation>
    </message>
    <message>
      <source>Profiles with a gap between usable horizons: {count}, such as {profile} from {top:.10g} to {bottom:.10g} cm.</source>
      <translation>可用土層間有間隙的剖面：{count} 個，例如 {profile} 的 {top:.10g} 至 {bottom:.10g} cm。</translation>
    </message>
    <message>
      <source>The kriging system cannot be solved: with a nugget of {nugget:.3g} and the model {model}, points that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.</source>
      <translation>克利金方程組無法求解：塊金值為 {nugget:.3g} 且模型為 {model} 時，相距很近的點過於相似。請加大 NUGGET，或改用其他 VARIOGRAM。</translation>
    </message>
    <message>
      <source>Of the {all} points of {points}, {count} can be compared with the map {map}; {least} or more are needed. {reasons}</source>
      <translation>{points} 的 {all} 個點中，有 {count} 個可與地圖 {map} 比較；至少需要 {least} 個。{reasons}</translation>
    </message>
    <message>
      <source>LOWER is above UPPER at {count} points, such as {low} and {high} at feature {id}. Were the two exchanged?</source>
      <translation>有 {count} 個點的 LOWER 高於 UPPER，例如圖徵 {id} 為 {low} 與 {high}。是否將兩者對調了？</translation>
    </message>
    <message>
      <source>{count} of {all} points have no geometry and are left out (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個沒有幾何，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points have no value in the field {field} and are left out (feature {first}).</source>
      <translation>{all} 個樣點中 {count} 個的欄位 {field} 無值，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points lie outside the map {map} and are left out (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個位於地圖 {map} 之外，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points lie on NoData of the map {map} and are left out (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個位於地圖 {map} 的無資料值上，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points are training samples of the model {model} (closer than half a cell to one) and count all the same, as INCLUDE_TRAINING asks: the figures look better than the map is elsewhere (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個是模型 {model} 的訓練樣本 (距離不到半個網格)，依 INCLUDE_TRAINING 的要求仍計入：數值會比地圖在其他地方的表現好 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>Only {count} points are compared with the map: the figures say little.</source>
      <translation>只有 {count} 個點與地圖比較：數值參考價值有限。</translation>
    </message>
    <message>
      <source>The median of the field {field} is {observed:.3g}, that of the map at the same points {predicted:.3g}: are both in the same unit (1 kg m-2 = 10 t ha-1)?</source>
      <translation>欄位 {field} 的中位數為 {observed:.3g}，地圖在相同點為 {predicted:.3g}：兩者單位是否相同 (1 kg m-2 = 10 t ha-1)？</translation>
    </message>
    <message>
      <source>{count} of {all} points have no lower or upper limit and do not count for the coverage (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個沒有下限或上限，不計入涵蓋率 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points are training samples of the model {model} (closer than half a cell to one) and are left out (feature {first}).</source>
      <translation>{all} 個點中 {count} 個為模型 {model} 的訓練樣本 (距離小於半個網格)，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>Give more points.</source>
      <translation>請提供更多的點。</translation>
    </message>
    <message>
      <source>{observed} observations and {predicted} predictions cannot be compared; two or more pairs are needed.</source>
      <translation>{observed} 個觀測值與 {predicted} 個預測值無法比較；至少需要兩對。</translation>
    </message>
    <message>
      <source>units of the CRS</source>
      <translation>坐標系統單位</translation>
    </message>
    <message>
      <source>The samples lie as samples placed at random would.</source>
      <translation>樣本的分布如同隨機布點。</translation>
    </message>
    <message>
      <source>Held back at random or by cross-validation, they give figures that are fair for this map.</source>
      <translation>隨機保留或以交叉驗證，所得數值對此地圖是公允的。</translation>
    </message>
    <message>
      <source>The samples are spread more evenly than at random.</source>
      <translation>樣本的分布比隨機布點更均勻。</translation>
    </message>
    <message>
      <source>Held back at random or by cross-validation, they give figures that are fair or, if anything, too cautious for this map.</source>
      <translation>隨機保留或以交叉驗證，所得數值對此地圖是公允的，甚至略為保守。</translation>
    </message>
    <message>
      <source>A cell of the map lies on average {cells} {unit} from its nearest training sample, {ratio} times as far as the samples lie from one another; for samples placed at random it would be {low} to {high} times (p = {p:.3f}, {designs} random designs). The validated samples lay {validated} {unit} from the samples they were predicted from.</source>
      <translation>地圖網格距其最近的訓練樣本平均 {cells} {unit}，為樣本彼此距離的 {ratio} 倍；隨機布點時應為 {low} 至 {high} 倍 (p = {p:.3f}，{designs} 次隨機布點)。驗證樣本距預測它們的樣本為 {validated} {unit}。</translation>
    </message>
    <message>
      <source>The samples are clustered, or leave parts of the map empty.</source>
      <translation>樣本呈叢集，或未涵蓋地圖的某些部分。</translation>
    </message>
    <message>
      <source>Do not rely on cells far from all samples; new samples belong there.</source>
      <translation>遠離所有樣本的網格不可依賴；新樣點應設在該處。</translation>
    </message>
    <message>
      <source>R2 and RMSE over such distances hold near the samples only: the map as a whole is worse.</source>
      <translation>在這樣的距離下，R2 與 RMSE 只適用於樣本附近：整幅地圖的表現較差。</translation>
    </message>
    <message>
      <source>Train again with VALIDATION blocks and report those figures.</source>
      <translation>請以 VALIDATION blocks 重新訓練，並報告該數值。</translation>
    </message>
    <message>
      <source>Spatial blocks predict over longer distances: their figures are too strict for it.</source>
      <translation>空間區塊以較長的距離預測：其數值對此地圖過於嚴格。</translation>
    </message>
    <message>
      <source>Pip failed with code {code}; its last lines say why.</source>
      <translation>pip 失敗，代碼 {code}；原因見其最後幾行。</translation>
    </message>
    <message>
      <source>Python's installer pip is missing. Under Linux install the package python3-pip, under Windows python3-pip in the OSGeo4W setup, and try again.</source>
      <translation>缺少 Python 的安裝程式 pip。Linux 請安裝套件 python3-pip，Windows 請在 OSGeo4W 安裝程式中安裝 python3-pip，然後再試一次。</translation>
    </message>
    <message>
      <source>The disk is full; make room and try again.</source>
      <translation>磁碟已滿；請騰出空間後再試一次。</translation>
    </message>
    <message>
      <source>The certificate of the package index was not accepted, as behind some firewalls of offices. Ask your administrator, or take the way without internet.</source>
      <translation>套件索引的憑證未被接受，常見於某些辦公室防火牆之後。請洽管理員，或改用無網際網路的方式。</translation>
    </message>
    <message>
      <source>The proxy refused the connection. Check it in Settings &gt; Options &gt; Network, or take the way without internet.</source>
      <translation>代理伺服器拒絕連線。請檢查 設定 &gt; 選項 &gt; 網路，或改用無網際網路的方式。</translation>
    </message>
    <message>
      <source>The package index on the internet could not be reached. Check the connection and the proxy in Settings &gt; Options &gt; Network, or take the way without internet.</source>
      <translation>無法連上網際網路的套件索引。請檢查連線，以及 設定 &gt; 選項 &gt; 網路 的代理伺服器，或改用無網際網路的方式。</translation>
    </message>
    <message>
      <source>The folder of your user profile cannot be written.</source>
      <translation>無法寫入您的使用者設定檔資料夾。</translation>
    </message>
    <message>
      <source>There is no set of packages that fits the Python, numpy and scipy of this QGIS; the lines of pip name them. A newer QGIS may help.</source>
      <translation>找不到符合此 QGIS 之 Python、numpy 與 scipy 的套件組合；pip 的訊息列出其名稱。較新的 QGIS 可能有幫助。</translation>
    </message>
    <message>
      <source>This step needs Python packages that this QGIS lacks: {packages}. In QGIS the menu Plugins &gt; Soil Carbon Mapper &gt; Packages installs them; qgis_process finds them too, with the same user profile.</source>
      <translation>此步驟需要此 QGIS 所缺的 Python 套件：{packages}。在 QGIS 中可由選單 外掛程式 &gt; Soil Carbon Mapper &gt; 套件 安裝；使用相同的使用者設定檔時，qgis_process 也能找到。</translation>
    </message>
    <message>
      <source>The Python package {package} is installed but damaged ({reason}). In QGIS the menu Plugins &gt; Soil Carbon Mapper &gt; Packages says how to mend it.</source>
      <translation>Python 套件 {package} 已安裝但損毀 ({reason})。在 QGIS 中，選單 外掛程式 &gt; Soil Carbon Mapper &gt; 套件 會說明如何修復。</translation>
    </message>
    <message>
      <source>all computing</source>
      <translation>所有運算</translation>
    </message>
    <message>
      <source>kriging, splines, intervals, tests</source>
      <translation>克利金、樣條、區間、檢定</translation>
    </message>
    <message>
      <source>tables of samples, tables of reports</source>
      <translation>樣本表、報告的表格</translation>
    </message>
    <message>
      <source>plots of reports</source>
      <translation>報告的圖</translation>
    </message>
    <message>
      <source>random forest, gradient boosting, Cubist models</source>
      <translation>隨機森林、梯度提升、Cubist 模型</translation>
    </message>
    <message>
      <source>Cubist models</source>
      <translation>Cubist 模型</translation>
    </message>
    <message>
      <source>totals with the exact share of each cell in a polygon</source>
      <translation>以多邊形內各網格的精確比例計算總量</translation>
    </message>
    <message>
      <source>flow of water over a DEM; maps in half the time</source>
      <translation>數值高程模型上的水流；製圖時間減半</translation>
    </message>
    <message>
      <source>A Python package is installed but damaged ({reason}). In QGIS the menu Plugins &gt; Soil Carbon Mapper &gt; Packages says which, and how to mend it.</source>
      <translation>有 Python 套件已安裝但損毀 ({reason})。在 QGIS 中，選單 外掛程式 &gt; Soil Carbon Mapper &gt; 套件 會說明是哪一個及如何修復。</translation>
    </message>
    <message>
      <source>{sentence}</source>
      <translation>{sentence}</translation>
    </message>
    <message>
      <source>fractions of 1</source>
      <translation>以 1 為全部的比例</translation>
    </message>
    <message>
      <source>The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to {high:.3g}. Check CARBON_UNIT and the field.</source>
      <translation>表土 {name} 的中位數為 {median:.4g}，單位 {unit} 通常為 {low:.3g} 至 {high:.3g}。請檢查 CARBON_UNIT 與欄位。</translation>
    </message>
    <message>
      <source>{density} is {off:.2f} g/cm3 lower than is usual for the carbon content (median of {count} topsoils, usual is less than {far}): {carbon} looks like {other}, not {unit}. Check CARBON_UNIT.</source>
      <translation>就碳含量而言，{density} 比通常低 {off:.2f} g/cm3 ({count} 個表土的中位數，通常相差不到 {far})：{carbon} 看似為 {other}，而非 {unit}。請檢查 CARBON_UNIT。</translation>
    </message>
    <message>
      <source>The median of {name} is {median:.4g} {unit}: values look like {other}. Check BULK_DENSITY_UNIT.</source>
      <translation>{name} 的中位數為 {median:.4g} {unit}：數值看似為 {other}。請檢查 BULK_DENSITY_UNIT。</translation>
    </message>
    <message>
      <source>{count} values of {name} are used although they are unusual (below {low:g} or above {high:g} {unit}), for example {value:.4g}.</source>
      <translation>{name} 有 {count} 個值並不常見 (低於 {low:g} 或高於 {high:g} {unit})，但仍採用，例如 {value:.4g}。</translation>
    </message>
    <message>
      <source>{count} rows have the carbon of an organic soil (above {organic:g} %) and the bulk density of a mineral one (above {mineral:g} g/cm3), for example row {row} of profile {profile} with {carbon:.3g} % and {density:.3g} g/cm3. Check {carbon_field} and {density_field} there.</source>
      <translation>{count} 列具有有機質土壤的碳 (高於 {organic:g} %) 與礦質土壤的總體密度 (高於 {mineral:g} g/cm3)，例如剖面 {profile} 的第 {row} 列為 {carbon:.3g} % 與 {density:.3g} g/cm3。請檢查該處的 {carbon_field} 與 {density_field}。</translation>
    </message>
    <message>
      <source>The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to {high:.3g}: values look like {other}. Check CARBON_UNIT.</source>
      <translation>表土 {name} 的中位數為 {median:.4g}，單位 {unit} 通常為 {low:.3g} 至 {high:.3g}：數值看似為 {other}。請檢查 CARBON_UNIT。</translation>
    </message>
    <message>
      <source>The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to {high:.3g}: values look like {other}; bring them to one of {known} first.</source>
      <translation>表土 {name} 的中位數為 {median:.4g}，單位 {unit} 通常為 {low:.3g} 至 {high:.3g}：數值看似為 {other}；請先換算為 {known} 之一。</translation>
    </message>
    <message>
      <source>{density} is {off:.2f} g/cm3 higher than is usual for the carbon content (median of {count} topsoils, usual is less than {far}): {carbon} looks like {other}, not {unit}. Check CARBON_UNIT.</source>
      <translation>就碳含量而言，{density} 比通常高 {off:.2f} g/cm3 ({count} 個表土的中位數，通常相差不到 {far})：{carbon} 看似為 {other}，而非 {unit}。請檢查 CARBON_UNIT。</translation>
    </message>
    <message>
      <source>No value of {name} is above 1: values look like fractions of 1, not per cent.</source>
      <translation>{name} 沒有任何值大於 1：數值看似以 1 為全部的比例，而非百分比。</translation>
    </message>
    <message>
      <source>{first} or {second}</source>
      <translation>{first} 或 {second}</translation>
    </message>
    <message>
      <source>{count} profiles have more than {most:.4g} kg m-2 in {interval} cm, for example {profile} with {stock:.4g}; even peat seldom has. Check the units of carbon and bulk density.</source>
      <translation>{count} 個剖面在 {interval} cm 的儲量超過 {most:.4g} kg m-2，例如 {profile} 為 {stock:.4g}；連泥炭也很少如此。請檢查碳與總體密度的單位。</translation>
    </message>
    <message>
      <source>The median stock of {interval} cm is {median:.3g} kg m-2; outside deserts it is above {little:.3g}. Check the units of carbon and bulk density.</source>
      <translation>{interval} cm 儲量的中位數為 {median:.3g} kg m-2；沙漠以外通常高於 {little:.3g}。請檢查碳與總體密度的單位。</translation>
    </message>
    <message>
      <source>{count} training samples are too few; {least} or more are needed.</source>
      <translation>{count} 個訓練樣本太少；至少需要 {least} 個。</translation>
    </message>
    <message>
      <source>The training points stand at {count} places; kriging needs {least} or more.</source>
      <translation>訓練點僅位於 {count} 個位置；克利金至少需要 {least} 個。</translation>
    </message>
    <message>
      <source>The validation's observations, predictions and rows differ in number.</source>
      <translation>驗證的觀測值、預測值與列數不一致。</translation>
    </message>
    <message>
      <source>The model {model} cannot be fitted with a nugget of {nugget:.3g}: places that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.</source>
      <translation>塊金值為 {nugget:.3g} 時無法擬合模型 {model}：相距很近的位置過於相似。請加大 NUGGET，或改用其他 VARIOGRAM。</translation>
    </message>
    <message>
      <source>The points stand at {count} places; restricted maximum likelihood needs {least} or more.</source>
      <translation>點僅位於 {count} 個位置；受限最大概似法至少需要 {least} 個。</translation>
    </message>
    <message>
      <source>Only {placed} of {count} new points could be placed {spacing} m or more from one another and from the existing ones; give a smaller MINIMUM_DISTANCE or COUNT.</source>
      <translation>{count} 個新樣點中，只有 {placed} 個能與其他新樣點及既有樣點相距 {spacing} m 以上；請減小 MINIMUM_DISTANCE 或 COUNT。</translation>
    </message>
    <message>
      <source>RK-Cubist</source>
      <translation>迴歸克利金-Cubist</translation>
    </message>
    <message>
      <source>RK-RF</source>
      <translation>迴歸克利金-隨機森林</translation>
    </message>
    <message>
      <source>RK-GB</source>
      <translation>RK-GB (迴歸克利金-梯度提升)</translation>
    </message>
    <message>
      <source>ordinary kriging</source>
      <translation>普通克利金</translation>
    </message>
    <message>
      <source>universal kriging</source>
      <translation>通用克利金</translation>
    </message>
    <message>
      <source>RK-MLR</source>
      <translation>迴歸克利金-多元線性迴歸</translation>
    </message>
    <message>
      <source>multiple linear regression</source>
      <translation>多元線性迴歸</translation>
    </message>
    <message>
      <source>exponential</source>
      <translation>指數</translation>
    </message>
    <message>
      <source>spherical</source>
      <translation>球狀</translation>
    </message>
    <message>
      <source>gaussian</source>
      <translation>高斯</translation>
    </message>
    <message>
      <source>matern</source>
      <translation>Matérn</translation>
    </message>
    <message>
      <source>nugget</source>
      <translation>塊金</translation>
    </message>
    <message>
      <source>{name} is {value}; allowed are {allowed}.</source>
      <translation>{name} 為 {value}；允許 {allowed}。</translation>
    </message>
    <message>
      <source>{name} is {value}; it must be {least} or more.</source>
      <translation>{name} 為 {value}；須為 {least} 以上。</translation>
    </message>
    <message>
      <source>LEARNING_RATE is {value}; it must be above 0 and at most 1.</source>
      <translation>LEARNING_RATE 為 {value}；須大於 0 且不超過 1。</translation>
    </message>
    <message>
      <source>{given} is given and {missing} is not; anisotropy needs both, or leave both empty.</source>
      <translation>已提供 {given} 但未提供 {missing}；異向性需要兩者，否則兩者皆留空。</translation>
    </message>
    <message>
      <source>ANISOTROPY_ANGLE is {value}; it must be from 0 to 360 degrees.</source>
      <translation>ANISOTROPY_ANGLE 為 {value}；須為 0 至 360 度。</translation>
    </message>
    <message>
      <source>ANISOTROPY_RATIO is {value}; it must be from {least} to 1.</source>
      <translation>ANISOTROPY_RATIO 為 {value}；須為 {least} 至 1。</translation>
    </message>
    <message>
      <source>{name} is {value}; it must be above 0.</source>
      <translation>{name} 為 {value}；須大於 0。</translation>
    </message>
    <message>
      <source>The model {path} has format {found}; this version reads format {known}. Train it again.</source>
      <translation>模型 {path} 的格式為 {found}；此版本讀取格式 {known}。請重新訓練。</translation>
    </message>
    <message>
      <source>There is no model file {path}.</source>
      <translation>沒有模型檔案 {path}。</translation>
    </message>
    <message>
      <source>The file {path} is no whole model file ({reason}); train the model again.</source>
      <translation>檔案 {path} 不是完整的模型檔案 ({reason})；請重新訓練模型。</translation>
    </message>
    <message>
      <source>{count} samples cannot be split; 4 or more are needed.</source>
      <translation>{count} 個樣本無法分割；至少需要 4 個。</translation>
    </message>
    <message>
      <source>HOLDOUT is {percent}; it must be above 0 and below 100 %.</source>
      <translation>HOLDOUT 為 {percent}；須大於 0 且小於 100 %。</translation>
    </message>
    <message>
      <source>{count} folds are not allowed for {size} samples; allowed are 2 to {size}.</source>
      <translation>{size} 個樣本不能分成 {count} 折；允許 2 至 {size}。</translation>
    </message>
    <message>
      <source>The samples lie in {blocks} spatial blocks, too few for {count} folds; use VALIDATION kfold.</source>
      <translation>樣本僅位於 {blocks} 個空間區塊，不足以分成 {count} 折；請改用 VALIDATION 的 kfold。</translation>
    </message>
    <message>
      <source>stones lighter than the whole soil</source>
      <translation>石礫比整體土壤輕</translation>
    </message>
    <message>
      <source>There is no bulk density: name the field that holds it, or choose a published function that fills it.</source>
      <translation>沒有總體密度：請指定其欄位，或選擇補值用的已發表函數。</translation>
    </message>
    <message>
      <source>is larger than possible</source>
      <translation>大於可能的值</translation>
    </message>
    <message>
      <source>0 to less than 100</source>
      <translation>0 至小於 100</translation>
    </message>
    <message>
      <source>lies below a gap, so that the mass of soil above is not known</source>
      <translation>位於間隙之下，其上的土壤質量不明</translation>
    </message>
    <message>
      <source>horizons without a gap from the surface, or fixed depths</source>
      <translation>自地表起無間隙的土層，或固定深度</translation>
    </message>
    <message>
      <source>weigh more than the soil</source>
      <translation>比土壤還重</translation>
    </message>
    <message>
      <source>coarse fragments</source>
      <translation>含石量</translation>
    </message>
    <message>
      <source>An error of {column} is given, but no field with the values: name it, or leave the error empty.</source>
      <translation>提供了 {column} 的誤差，但未指定其數值欄位：請指定欄位，或將誤差留空。</translation>
    </message>
    <message>
      <source>No profile has a stock for {interval} cm: the usable horizons of none cover {share:.4g} % of it.</source>
      <translation>沒有任何剖面具有 {interval} cm 的儲量：可用土層都未涵蓋其 {share:.4g} %。</translation>
    </message>
    <message>
      <source>(all zones)</source>
      <translation>(全部分區)</translation>
    </message>
    <message>
      <source>PERCENTILES is '{text}'; give each percentile once.</source>
      <translation>PERCENTILES 為「{text}」；每個百分位數只列一次。</translation>
    </message>
    <message>
      <source>No zone has enough points for a target: LEAST_N is {least} and the most points in one zone are {most} (the highest percentile that these allow is {highest:g}). Use fewer or larger zones, or more points.</source>
      <translation>沒有任何分區具有足夠的點可訂定目標：LEAST_N 為 {least}，單一分區最多有 {most} 個點 (可支持的最高百分位數為 {highest:g})。請使用較少或較大的分區，或增加點數。</translation>
    </message>
    <message>
      <source>PERCENTILES is '{text}'; give numbers from {low:g} to {high:g} with commas between, such as 75,90,95.</source>
      <translation>PERCENTILES 為「{text}」；請以逗號分隔 {low:g} 至 {high:g} 的數值，例如 75,90,95。</translation>
    </message>
    <message>
      <source>There are more than {most:,} zones; the zone rasters must hold classes, such as land use or soil.</source>
      <translation>分區超過 {most:,} 個；分區網格圖層須為類別，例如土地利用或土壤。</translation>
    </message>
    <message>
      <source>no target: {count} of {least} points</source>
      <translation>沒有目標：{count} 個點，需要 {least} 個</translation>
    </message>
    <message>
      <source>no target: {count} points are too few for this percentile</source>
      <translation>沒有目標：{count} 個點不足以計算此百分位數</translation>
    </message>
    <message>
      <source>interval too narrow: {count:.1f} points above the target</source>
      <translation>區間過窄：目標之上只有 {count:.1f} 個點</translation>
    </message>
    <message>
      <source>{count} zones with a target</source>
      <translation>有目標的 {count} 個分區</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all strata</source>
      <translation>全部分層</translation>
    </message>
    <message>
      <source>plain</source>
      <translation>平原</translation>
    </message>
    <message>
      <source>mountain</source>
      <translation>山地</translation>
    </message>
    <message>
      <source>The class raster {name} holds the value {value:g}; class codes are whole numbers up to {most:,}.</source>
      <translation>類別網格圖層 {name} 含有值 {value:g}；類別代碼須為不大於 {most:,} 的整數。</translation>
    </message>
    <message>
      <source>The class raster {name} holds more than {most} classes; is it a raster of numbers?</source>
      <translation>類別網格圖層 {name} 的類別超過 {most} 個；是否為數值型網格圖層？</translation>
    </message>
    <message>
      <source>BREAKS is {breaks}; allowed are elevations in m that increase, such as 100,1000.</source>
      <translation>BREAKS 為 {breaks}；須為遞增的高程 (m)，例如 100,1000。</translation>
    </message>
    <message>
      <source>{low} to {high} m</source>
      <translation>{low} 至 {high} m</translation>
    </message>
    <message>
      <source>The DEM holds {value:g} where there is a stock; elevations are {low:,} to {high:,} m. Is that NoData that the file does not declare, or another unit?</source>
      <translation>有儲量之處，數值高程模型的值為 {value:g}；高程應為 {low:,} 至 {high:,} m。是否為檔案未宣告的無資料值，或單位不同？</translation>
    </message>
    <message>
      <source>BREAKS is '{text}'; allowed are elevations in m with commas between them, such as 100,1000.</source>
      <translation>BREAKS 為「{text}」；須為以逗號分隔的高程 (m)，例如 100,1000。</translation>
    </message>
    <message>
      <source>classes as a whole</source>
      <translation>類別整體</translation>
    </message>
    <message>
      <source>terrain classes as a whole</source>
      <translation>地形類別整體</translation>
    </message>
    <message>
      <source>classes within {name}</source>
      <translation>{name}內的類別</translation>
    </message>
    <message>
      <source>terrain classes within {name}</source>
      <translation>{name}內的地形類別</translation>
    </message>
    <message>
      <source>as in the DEM</source>
      <translation>同 DEM</translation>
    </message>
    <message>
      <source>arctan √(p² + q²), from the quadratic surface through the 3 x 3 cells (Zevenbergen and Thorne 1987), p and q its slopes to east and north, r, s, t its second derivatives</source>
      <translation>arctan √(p² + q²)，取自通過 3 x 3 網格的二次曲面 (Zevenbergen and Thorne 1987)，p、q 為其向東與向北的坡度，r、s、t 為其二階導數</translation>
    </message>
    <message>
      <source>direction of the steepest way down, clockwise from north; NoData where it is flat</source>
      <translation>最陡下坡的方向，自北順時針；平坦處為無資料值</translation>
    </message>
    <message>
      <source>cosine of the aspect, 1 on slopes that face north; 0 where it is flat</source>
      <translation>坡向的餘弦，朝北坡為 1；平坦處為 0</translation>
    </message>
    <message>
      <source>sine of the aspect, 1 on slopes that face east; 0 where it is flat</source>
      <translation>坡向的正弦，朝東坡為 1；平坦處為 0</translation>
    </message>
    <message>
      <source>curvature along the slope line, -(p² r + 2 p q s + q² t) / ((p² + q²) (1 + p² + q²)^1.5), positive where the slope is convex (Minár, Evans and Jenčo 2020)</source>
      <translation>沿坡線的曲率，-(p² r + 2 p q s + q² t) / ((p² + q²) (1 + p² + q²)^1.5)，凸坡為正 (Minár, Evans and Jenčo 2020)</translation>
    </message>
    <message>
      <source>curvature of the contour line, -(q² r - 2 p q s + p² t) / (p² + q²)^1.5, positive on noses, negative in hollows; 1 / distance on a cone (Minár, Evans and Jenčo 2020)</source>
      <translation>等高線的曲率，-(q² r - 2 p q s + p² t) / (p² + q²)^1.5，山脊鼻部為正、凹谷為負；圓錐上為 1 / 距離 (Minár, Evans and Jenčo 2020)</translation>
    </message>
    <message>
      <source>terrain ruggedness index, root of the sum of the squared differences to the 8 neighbours (Riley, DeGloria and Elliot 1999)</source>
      <translation>地形崎嶇度指數，與 8 個鄰格差值平方和的平方根 (Riley, DeGloria and Elliot 1999)</translation>
    </message>
    <message>
      <source>topographic position index, elevation less the mean within TPI_RADIUS (Weiss 2001)</source>
      <translation>地形位置指數，高程減 TPI_RADIUS 內的平均 (Weiss 2001)</translation>
    </message>
    <message>
      <source>catchment area, the cell's own included, by multiple flow direction (Freeman 1991) on the DEM with its depressions filled (Wang and Liu 2006)</source>
      <translation>集水面積 (含網格本身)，在填窪後的數值高程模型 (Wang and Liu 2006) 上以多流向法計算 (Freeman 1991)</translation>
    </message>
    <message>
      <source>topographic wetness index, ln(a / tan b) (Beven and Kirkby 1979), a the catchment area over the width of the flow, b the slope</source>
      <translation>地形濕度指數，ln(a / tan b) (Beven and Kirkby 1979)，a 為集水面積除以流寬，b 為坡度</translation>
    </message>
    <message>
      <source>stream power index, a tan b (Moore, Grayson and Ladson 1991)</source>
      <translation>水流功率指數，a tan b (Moore, Grayson and Ladson 1991)</translation>
    </message>
    <message>
      <source>multiresolution valley bottom flatness (Gallant and Dowling 2003), below 0.5 no valley bottom, the larger the flatter and broader</source>
      <translation>多尺度谷底平坦指數 (Gallant and Dowling 2003)，低於 0.5 者非谷底，數值愈大愈平坦寬廣</translation>
    </message>
    <message>
      <source>multiresolution ridge top flatness, the same of ridges and plateaus</source>
      <translation>多尺度脊頂平坦指數，同上，用於山脊與高原</translation>
    </message>
    <message>
      <source>loamy sand</source>
      <translation>壤質砂土</translation>
    </message>
    <message>
      <source>sandy loam</source>
      <translation>砂質壤土</translation>
    </message>
    <message>
      <source>loam</source>
      <translation>壤土</translation>
    </message>
    <message>
      <source>silt loam</source>
      <translation>坋質壤土</translation>
    </message>
    <message>
      <source>sandy clay loam</source>
      <translation>砂質黏壤土</translation>
    </message>
    <message>
      <source>clay loam</source>
      <translation>黏質壤土</translation>
    </message>
    <message>
      <source>silty clay loam</source>
      <translation>坋質黏壤土</translation>
    </message>
    <message>
      <source>sandy clay</source>
      <translation>砂質黏土</translation>
    </message>
    <message>
      <source>silty clay</source>
      <translation>坋質黏土</translation>
    </message>
    <message>
      <source>does not make 100 with silt and clay</source>
      <translation>與坋粒及黏粒的總和不為 100</translation>
    </message>
    <message>
      <source>a sum of {low:g} to {high:g} %</source>
      <translation>總和 {low:g} 至 {high:g} %</translation>
    </message>
    <message>
      <source>is above 100</source>
      <translation>大於 100</translation>
    </message>
    <message>
      <source>The sums are near 1: give per cent, not shares of 1.</source>
      <translation>總和接近 1：請以百分比表示，而非以 1 為全部的比例。</translation>
    </message>
    <message>
      <source>The sums are near 1000: give per cent, not g/kg.</source>
      <translation>總和接近 1000：請以百分比表示，而非 g/kg。</translation>
    </message>
    <message>
      <source>(no zone)</source>
      <translation>(不屬任何分區)</translation>
    </message>
    <message>
      <source>(no value)</source>
      <translation>(無值)</translation>
    </message>
    <message>
      <source>An overlay needs one zone and one share for each cell.</source>
      <translation>疊合時每個網格須有一個分區與一個占比。</translation>
    </message>
    <message>
      <source>No point of {points} has a value in the field {target}.</source>
      <translation>{points} 沒有任何點在欄位 {target} 有值。</translation>
    </message>
    <message>
      <source>All points of {points} lie outside the stack {stack}. Do both have the right coordinate reference system?</source>
      <translation>{points} 的所有點都在堆疊 {stack} 之外。兩者的坐標參考系統是否正確？</translation>
    </message>
    <message>
      <source>The field {target} is {value} at every point; there is nothing to model.</source>
      <translation>欄位 {target} 在每個點都是 {value}；沒有可供建模的變化。</translation>
    </message>
    <message>
      <source>No covariate varies over the training points; use METHOD ok or other covariates.</source>
      <translation>沒有任何共變數在訓練點之間有變化；請使用 METHOD ok 或其他共變數。</translation>
    </message>
    <message>
      <source>{count} training points are left of {all}; {least} or more are needed.</source>
      <translation>{all} 個訓練點中只剩 {count} 個；至少需要 {least} 個。</translation>
    </message>
    <message>
      <source>{count} of {all} points have no value in the field {target} and are left out (feature {first}).</source>
      <translation>{all} 個樣點中 {count} 個的欄位 {target} 無值，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>{count} of {all} points lie outside the stack and are left out (feature {first}).</source>
      <translation>{all} 個樣點中 {count} 個位於共變數堆疊範圍外，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>All points of {points} lie in cells of the stack {stack} that lack a covariate (most often {covariate}, at {lacks} points).</source>
      <translation>{points} 的所有點都位於堆疊 {stack} 中缺少共變數的網格 (最常缺的是 {covariate}，共 {lacks} 個點)。</translation>
    </message>
    <message>
      <source>{count} of {all} points lie in cells that lack a covariate (most often {covariate}, at {lacks} points) and are left out (feature {first}).</source>
      <translation>{all} 個點中有 {count} 個位於缺少共變數的網格 (最常缺的是 {covariate}，共 {lacks} 個點)，未採用 (圖徵 {first})。</translation>
    </message>
    <message>
      <source>Validation points with classes that no training point has ({names}) are left out: {count}.</source>
      <translation>驗證點的類別為訓練點所沒有者 ({names})，未採用：{count} 個。</translation>
    </message>
    <message>
      <source>Training points that share their coordinates with another: {count}. Kriging takes the mean of each place.</source>
      <translation>與其他樣點坐標相同的訓練樣點：{count} 個。克利金取各位置的平均。</translation>
    </message>
    <message>
      <source>Only {count} points validate the model: its figures say little. VALIDATION kfold uses every point.</source>
      <translation>只有 {count} 個點驗證模型：數值參考價值有限。VALIDATION kfold 會使用每一個點。</translation>
    </message>
    <message>
      <source>TUNE is on, but {method} has nothing to tune.</source>
      <translation>已開啟 TUNE，但 {method} 沒有可調校的設定。</translation>
    </message>
    <message>
      <source>SPLIT_FIELD holds '{value}' for {count} points; allowed are train and valid.</source>
      <translation>SPLIT_FIELD 有 {count} 個點的值為「{value}」；允許 train 與 valid。</translation>
    </message>
    <message>
      <source>SPLIT_FIELD marks {count} usable points as valid; 2 or more are needed.</source>
      <translation>SPLIT_FIELD 標為 valid 的可用點有 {count} 個；至少需要 2 個。</translation>
    </message>
    <message>
      <source>{name} of {covariate}</source>
      <translation>{covariate} 的 {name}</translation>
    </message>
    <message>
      <source>The covariate {name} is the class {value} at every training point, so it says nothing and is left out.</source>
      <translation>共變數 {name} 在每個訓練點都是類別 {value}，沒有資訊，未採用。</translation>
    </message>
    <message>
      <source>The covariate {name} is {value:g} at every training point, so it says nothing and is left out.</source>
      <translation>共變數 {name} 在每個訓練點都是 {value:g}，沒有資訊，未採用。</translation>
    </message>
    <message>
      <source>{count} values of the field {name} are 0 or below (the first is {value}): a logarithm needs values above 0. Drop those points or set TRANSFORM to none.</source>
      <translation>欄位 {name} 有 {count} 個值為 0 或負值 (第一個為 {value})：取對數須大於 0。請移除這些點，或將 TRANSFORM 設為 none。</translation>
    </message>
    <message>
      <source>The model file is damaged: its trees are not whole.</source>
      <translation>模型檔案已損毀：其中的樹不完整。</translation>
    </message>
    <message>
      <source>The samples' covariates, coordinates and target differ in number.</source>
      <translation>樣本的共變數、坐標與目標變數的數目不一致。</translation>
    </message>
    <message>
      <source>The raster {name} says that it is in {stated}, but STOCK_UNIT is {unit}; set it to {stated}.</source>
      <translation>網格圖層 {name} 註明單位為 {stated}，但 STOCK_UNIT 為 {unit}；請設為 {stated}。</translation>
    </message>
    <message>
      <source>Equivalent soil mass (MASS_BASIS) is worked out by thickness: set HARMONIZE to thickness.</source>
      <translation>等質量法 (MASS_BASIS) 以厚度計算：請將 HARMONIZE 設為 thickness。</translation>
    </message>
    <message>
      <source>A reference mass only counts where MASS_BASIS is equivalent_mass.</source>
      <translation>參考質量僅在 MASS_BASIS 為 equivalent_mass 時有作用。</translation>
    </message>
    <message>
      <source>the kind of bulk density</source>
      <translation>總體密度的種類</translation>
    </message>
    <message>
      <source>The unit '{value}' of {what} is not known: allowed are {allowed}.</source>
      <translation>{what}的單位「{value}」無法辨識；允許 {allowed}。</translation>
    </message>
    <message>
      <source>The drift, the coordinates and the values differ in number.</source>
      <translation>趨勢項、坐標與數值的數目不一致。</translation>
    </message>
    <message>
      <source>The drift or the values hold a number that is missing.</source>
      <translation>趨勢項或數值中有缺值。</translation>
    </message>
    <message>
      <source>The variogram's sill is 0; universal kriging needs one above 0.</source>
      <translation>半變異圖的基台值為 0；通用克利金須大於 0。</translation>
    </message>
    <message>
      <source>The setting {name} is {value}; it must be above 0.</source>
      <translation>設定 {name} 為 {value}；須大於 0。</translation>
    </message>
    <message>
      <source>The variogram has {count} distance classes; 3 or more are needed. Are there enough points, apart from each other?</source>
      <translation>半變異圖只有 {count} 個距離組；至少需要 3 個。點數是否足夠，且彼此分開？</translation>
    </message>
    <message>
      <source>NUGGET {nugget} is above SILL {sill}; the sill is the total, nugget included.</source>
      <translation>NUGGET {nugget} 大於 SILL {sill}；基台值是包含塊金值的總和。</translation>
    </message>
    <message>
      <source>NUGGET is {nugget} and SILL is {sill}; of a pure nugget they are one. Leave one of them empty.</source>
      <translation>NUGGET 為 {nugget}、SILL 為 {sill}；純塊金時兩者相同。請將其中之一留空。</translation>
    </message>
    <message>
      <source>The variogram model {model} is unknown; allowed are {allowed}.</source>
      <translation>半變異圖模型 {model} 無法辨識；允許 {allowed}。</translation>
    </message>
    <message>
      <source>The variogram's range is {value}; it must be above 0.</source>
      <translation>半變異圖的影響範圍為 {value}；須大於 0。</translation>
    </message>
    <message>
      <source>The variogram's angle is {value}; it must be a number.</source>
      <translation>半變異圖的角度為 {value}；須為數值。</translation>
    </message>
    <message>
      <source>The variogram's ratio of ranges is {value}; it must be above 0 and at most 1.</source>
      <translation>半變異圖的影響範圍比為 {value}；須大於 0 且不超過 1。</translation>
    </message>
    <message>
      <source>The variogram's {name} is {value}; it must be 0 or more.</source>
      <translation>半變異圖的{name}為 {value}；須為 0 以上。</translation>
    </message>
    <message>
      <source>REALIZATIONS is {value}; limits at a level of {level:g} % need {least} or more.</source>
      <translation>REALIZATIONS 為 {value}；{level:g} % 水準的界限需要 {least} 以上。</translation>
    </message>
    <message>
      <source>The raster {raster} has {count} bands, none of them called {name}; say which one with {parameter}_BAND.</source>
      <translation>網格圖層 {raster} 有 {count} 個波段，沒有名為 {name} 的；請以 {parameter}_BAND 指定。</translation>
    </message>
    <message>
      <source>raster {name}</source>
      <translation>網格圖層 {name}</translation>
    </message>
    <message>
      <source>The rasters {first} and {other} have different grids; bring them onto one with 'Covariate stack'.</source>
      <translation>網格圖層 {first} 與 {other} 的網格不同；請以「共變數堆疊」統一。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {raster} holds classes; {parameter} takes numbers.</source>
      <translation>網格圖層 {raster} 的波段 {band} 為類別；{parameter} 需要數值。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {raster} is given as {first} and as {second}.</source>
      <translation>網格圖層 {raster} 的波段 {band} 同時被指定為 {first} 與 {second}。</translation>
    </message>
    <message>
      <source>No cell has a value in all of the rasters ({names}).</source>
      <translation>沒有任何網格在所有網格圖層 ({names}) 中都有值。</translation>
    </message>
    <message>
      <source>No cell has a value in all of the rasters ({names}) and a share of the SOC by LAND_USE_SHARES.</source>
      <translation>沒有任何網格在所有網格圖層 ({names}) 中都有值，且具有 LAND_USE_SHARES 的 SOC 占比。</translation>
    </message>
    <message>
      <source>The raster {name} does not overlap the area of the result (west, south, east, north {extent} in {crs}).</source>
      <translation>網格圖層 {name} 與結果範圍不重疊 (西、南、東、北 {extent}，{crs})。</translation>
    </message>
    <message>
      <source>No temperature cell lies at least {share:.0f} % on the DEM {dem}; give a DEM of a larger area.</source>
      <translation>沒有任何氣溫網格至少 {share:.0f} % 位於數值高程模型 {dem} 上；請提供範圍較大的數值高程模型。</translation>
    </message>
    <message>
      <source>A temperature cell is as large as {ratio:.2g} cells of the DEM {name}; {least} are the least to bring temperature to finer cells. Leave DEM empty.</source>
      <translation>一個氣溫網格僅相當於 {ratio:.2g} 個 {name} 的高程網格；要將氣溫降尺度至少需要 {least} 個。請將 DEM 留空。</translation>
    </message>
    <message>
      <source>There are {cells:,} temperature cells over the DEM {name}; at most {most:,} can be brought to finer cells. Such a fine raster may need no DEM.</source>
      <translation>數值高程模型 {name} 上有 {cells:,} 個氣溫網格；最多可降尺度 {most:,} 個。如此細的網格圖層可能不需要 DEM。</translation>
    </message>
    <message>
      <source>The {noun} rasters have no complete year at any cell of the area.</source>
      <translation>{noun}網格圖層在範圍內沒有任何網格具有完整的一年。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {name} holds {raw:.6g}, which would be {value:.6g} {unit} and cannot be. Is it a NoData value that the file does not declare, or is {noun}_UNIT ({given}) wrong?</source>
      <translation>網格圖層 {name} 的波段 {band} 含有 {raw:.6g}，換算為 {value:.6g} {unit}，並不合理。是否為檔案未宣告的無資料值，或 {noun}_UNIT ({given}) 設定錯誤？</translation>
    </message>
    <message>
      <source>The DEM {name} holds {value:.6g}; elevations in m lie between {low:g} and {high:g}. Is it a NoData value that the file does not declare?</source>
      <translation>數值高程模型 {name} 含有 {value:.6g}；高程 (m) 應介於 {low:g} 與 {high:g}。是否為檔案未宣告的無資料值？</translation>
    </message>
    <message>
      <source>The raster {name} holds no value, only NoData.</source>
      <translation>網格圖層 {name} 沒有任何值，全為無資料值。</translation>
    </message>
    <message>
      <source>The map {name} does not lie where {other} lies; a figure shows maps of one place.</source>
      <translation>地圖 {name} 與 {other} 的位置不同；同一張圖應為同一地點的地圖。</translation>
    </message>
    <message>
      <source>The figure {path} cannot be written. Is there room on the disk, and is it open in another program?</source>
      <translation>無法寫入圖檔 {path}。磁碟空間是否足夠，檔案是否正在其他程式中開啟？</translation>
    </message>
    <message>
      <source>The map {name} cannot be brought into the coordinate reference system of the figure; choose another CRS.</source>
      <translation>地圖 {name} 無法轉換至圖的坐標參考系統；請選擇其他坐標參考系統。</translation>
    </message>
    <message>
      <source>The cell size {width} x {height} is not allowed: both must be above 0.</source>
      <translation>網格大小 {width} x {height} 不允許：兩者都須大於 0。</translation>
    </message>
    <message>
      <source>A grid of {columns} x {rows} cells is not allowed: it needs at least one cell.</source>
      <translation>{columns} x {rows} 個網格不允許：至少須有一個網格。</translation>
    </message>
    <message>
      <source>The cell size {size} is not allowed: it must be above 0.</source>
      <translation>網格大小 {size} 不允許：須大於 0。</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>The stack {stack} is in {found}, and the model was trained in {wanted}; make the stack in that CRS.</source>
      <translation>堆疊 {stack} 的坐標參考系統為 {found}，模型訓練時為 {wanted}；請以該坐標參考系統製作堆疊。</translation>
    </message>
    <message>
      <source>{hectares:,.1f} ha ({percent:.2f} % of the grid)</source>
      <translation>{hectares:,.1f} ha (占網格 {percent:.2f} %)</translation>
    </message>
    <message>
      <source>{mapped:,} of {cells:,} cells have a value: {hectares:,.1f} ha.</source>
      <translation>{cells:,} 個網格中有 {mapped:,} 個有值：{hectares:,.1f} ha。</translation>
    </message>
    <message>
      <source>The stack {stack} does not fit the model: {reason}</source>
      <translation>堆疊 {stack} 與模型不符：{reason}</translation>
    </message>
    <message>
      <source>No cell of the stack {stack} has all covariates of the model; the map would be empty.</source>
      <translation>堆疊 {stack} 沒有任何網格具有模型的全部共變數；地圖將是空的。</translation>
    </message>
    <message>
      <source>Two outputs are called {path}; give each its own name.</source>
      <translation>兩個輸出同名為 {path}；請各給不同名稱。</translation>
    </message>
    <message>
      <source>The output {path} is the stack itself; give it another name.</source>
      <translation>輸出 {path} 就是堆疊本身；請改用其他名稱。</translation>
    </message>
    <message>
      <source>NoData where a cell lacks one or more covariates: {amount}.</source>
      <translation>缺少一個以上共變數的網格為無資料值：{amount}。</translation>
    </message>
    <message>
      <source>NoData where {covariate} is {name}, a class that no training point has: {amount}.</source>
      <translation>{covariate} 為 {name} (訓練點所沒有的類別) 之處為無資料值：{amount}。</translation>
    </message>
    <message>
      <source>{covariate} lies beyond its training range in {amount}: predictions there are extrapolated.</source>
      <translation>{covariate} 超出訓練範圍者共 {amount}：該處的預測為外推。</translation>
    </message>
    <message>
      <source>The layer {name} holds no points.</source>
      <translation>圖層 {name} 沒有任何點。</translation>
    </message>
    <message>
      <source>The layer {name} has no coordinate reference system; assign one first (Layer &gt; Set CRS).</source>
      <translation>圖層 {name} 沒有坐標參考系統；請先指定 (圖層 &gt; 設定坐標參考系統)。</translation>
    </message>
    <message>
      <source>The field {field} of the layer {name} holds the text '{value}' (feature {id}); it must hold numbers.</source>
      <translation>圖層 {name} 的欄位 {field} 含有文字「{value}」(圖徵 {id})；須為數值。</translation>
    </message>
    <message>
      <source>Feature {id} of the layer {name} cannot be brought into the CRS of the stack.</source>
      <translation>圖層 {name} 的圖徵 {id} 無法轉換至堆疊的坐標參考系統。</translation>
    </message>
    <message>
      <source>The layer {name} holds no polygons.</source>
      <translation>圖層 {name} 沒有任何多邊形。</translation>
    </message>
    <message>
      <source>The polygons of the layer {name} cannot be brought into the CRS of the grid.</source>
      <translation>圖層 {name} 的多邊形無法轉換至網格的坐標參考系統。</translation>
    </message>
    <message>
      <source>The polygons cannot be rasterized: {reason}.</source>
      <translation>多邊形無法網格化：{reason}。</translation>
    </message>
    <message>
      <source>unknown reason</source>
      <translation>原因不明</translation>
    </message>
    <message>
      <source>the file</source>
      <translation>檔案本身</translation>
    </message>
    <message>
      <source>the attribute table</source>
      <translation>屬性表</translation>
    </message>
    <message>
      <source>the attribute table .vat.dbf</source>
      <translation>屬性表 .vat.dbf</translation>
    </message>
    <message>
      <source>the category names</source>
      <translation>類別名稱</translation>
    </message>
    <message>
      <source>the CSV file beside it</source>
      <translation>同名 CSV 檔</translation>
    </message>
    <message>
      <source>The raster {path} cannot be read.</source>
      <translation>無法讀取網格圖層 {path}。</translation>
    </message>
    <message>
      <source>The raster {name} is rotated or not north-up; bring it to a north-up grid first (Raster &gt; Projections &gt; Warp).</source>
      <translation>網格圖層 {name} 有旋轉或並非北方朝上；請先轉為北方朝上的網格 (網格 &gt; 投影 &gt; 扭曲)。</translation>
    </message>
    <message>
      <source>The output {path} cannot be written: {reason}. Is there room on the disk, and may you write there?</source>
      <translation>無法寫入輸出 {path}：{reason}。磁碟空間是否足夠，是否有寫入權限？</translation>
    </message>
    <message>
      <source>The output {path} must be a GeoTIFF: let its name end in .tif.</source>
      <translation>輸出 {path} 須為 GeoTIFF：檔名請以 .tif 結尾。</translation>
    </message>
    <message>
      <source>The attribute table {path} cannot be read.</source>
      <translation>無法讀取屬性表 {path}。</translation>
    </message>
    <message>
      <source>The raster {name} has no coordinate reference system; assign one first (Layer &gt; Set CRS, or Raster &gt; Projections &gt; Assign Projection).</source>
      <translation>網格圖層 {name} 沒有坐標參考系統；請先指定 (圖層 &gt; 設定坐標參考系統，或 網格 &gt; 投影 &gt; 指定投影)。</translation>
    </message>
    <message>
      <source>The raster {name} has no band {band}; it has {count}.</source>
      <translation>網格圖層 {name} 沒有波段 {band}；共有 {count} 個波段。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {name} cannot be read: {reason}</source>
      <translation>無法讀取網格圖層 {name} 的波段 {band}：{reason}</translation>
    </message>
    <message>
      <source>The legend {path} is not UTF-8 text; save it again as 'CSV UTF-8'.</source>
      <translation>圖例檔 {path} 不是 UTF-8 文字；請另存為「CSV UTF-8」。</translation>
    </message>
    <message>
      <source>The raster {name}: {fault}</source>
      <translation>網格圖層 {name}：{fault}</translation>
    </message>
    <message>
      <source>The output {path} cannot be replaced: {reason}. Is it open in QGIS or another program?</source>
      <translation>無法取代輸出 {path}：{reason}。是否正在 QGIS 或其他程式中開啟？</translation>
    </message>
    <message>
      <source>The legend {path} has the row '{row}'; each needs a whole-number code and a name.</source>
      <translation>圖例檔 {path} 有資料列「{row}」；每列須有一個整數代碼與一個名稱。</translation>
    </message>
    <message>
      <source>the file is damaged.</source>
      <translation>檔案已損壞。</translation>
    </message>
    <message>
      <source>west, south, east, north {edges}, {columns} x {rows} cells, {crs}</source>
      <translation>西、南、東、北 {edges}，{columns} x {rows} 個網格，{crs}</translation>
    </message>
    <message>
      <source>{count} clusters of {name}</source>
      <translation>{name} 的 {count} 個群</translation>
    </message>
    <message>
      <source>cluster {number}</source>
      <translation>第 {number} 群</translation>
    </message>
    <message>
      <source>The covariate stack {name} has other cells than the stock map ({stack} against {map}); take the stack that the map was made with.</source>
      <translation>共變數堆疊 {name} 的網格與儲量地圖不同 ({stack}，地圖為 {map})；請使用製作該地圖的堆疊。</translation>
    </message>
    <message>
      <source>The zone raster {name} and the stock map do not overlap (zones in {zones}, map in {map}); are they of the same place?</source>
      <translation>分區網格圖層 {name} 與儲量地圖不重疊 (分區在 {zones}，地圖在 {map})；是否為同一地點？</translation>
    </message>
    <message>
      <source>The zone raster {name} holds the value {value}; class codes are whole numbers below {most}.</source>
      <translation>分區網格圖層 {name} 含有值 {value}；類別代碼須為小於 {most} 的整數。</translation>
    </message>
    <message>
      <source>The raster {raster} has {count} bands, none of them called {name}; give a raster with one band.</source>
      <translation>網格圖層 {raster} 有 {count} 個波段，沒有名為 {name} 的；請提供單波段的網格圖層。</translation>
    </message>
    <message>
      <source>The raster {name} (band {band}) is given twice.</source>
      <translation>網格圖層 {name} (波段 {band}) 重複給定。</translation>
    </message>
    <message>
      <source>No cell has a value in all of the rasters; the first of them is {name}.</source>
      <translation>沒有任何網格在所有網格圖層中都有值；第一個為 {name}。</translation>
    </message>
    <message>
      <source>{values} (sum {sum:.6g}) at {x:.10g}, {y:.10g}</source>
      <translation>{values} (總和 {sum:.6g})，位於 {x:.10g}, {y:.10g}</translation>
    </message>
    <message>
      <source>{values} at {x:.10g}, {y:.10g}</source>
      <translation>{values}，位於 {x:.10g}, {y:.10g}</translation>
    </message>
    <message>
      <source>No cell can be used: {example}; allowed: {allowed}.</source>
      <translation>沒有可用的網格：{example}；允許：{allowed}。</translation>
    </message>
    <message>
      <source>A cell size in {crs} is needed, for the template or first raster is in {base}; give CELL_SIZE.</source>
      <translation>範本或第一個網格圖層為 {base}，因此需要以 {crs} 表示的網格大小；請提供 CELL_SIZE。</translation>
    </message>
    <message>
      <source>The extent of the raster in {source} cannot be brought into {target}.</source>
      <translation>{source} 的網格圖層範圍無法轉換至 {target}。</translation>
    </message>
    <message>
      <source>The grid would have {columns:,} x {rows:,} cells; check CELL_SIZE ({size:g}) and its unit.</source>
      <translation>網格將有 {columns:,} x {rows:,} 個；請檢查 CELL_SIZE ({size:g}) 及其單位。</translation>
    </message>
    <message>
      <source>A raster in {source} cannot be brought into {target}: {reason}.</source>
      <translation>{source} 的網格圖層無法轉換至 {target}：{reason}。</translation>
    </message>
    <message>
      <source>The grid is not known: give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE together.</source>
      <translation>無法得知網格：請提供 TEMPLATE 網格圖層，或同時提供 CRS、EXTENT 與 CELL_SIZE。</translation>
    </message>
    <message>
      <source>The map {map} is not what the model of {target} predicts from the stack {stack}: at {x:.10g}, {y:.10g} the map has {mapped:.6g} and the model {predicted:.6g} {unit}. Give the map, model and stack that belong together.</source>
      <translation>地圖 {map} 不是 {target} 的模型由堆疊 {stack} 所預測：在 {x:.10g}, {y:.10g}，地圖為 {mapped:.6g}，模型為 {predicted:.6g} {unit}。請提供彼此對應的地圖、模型與堆疊。</translation>
    </message>
    <message>
      <source>The errors of the map {name} were simulated every {step:g} {unit}, which is wide for their range of {range:.4g} {unit}: intervals of small zones may be too wide.</source>
      <translation>地圖 {name} 的誤差每 {step:g} {unit} 模擬一次，相對於其影響範圍 {range:.4g} {unit} 較寬：小分區的區間可能過寬。</translation>
    </message>
    <message>
      <source>The stack {stack} has other cells than the map {map}; give the stack that the map was made from.</source>
      <translation>堆疊 {stack} 的網格與地圖 {map} 不同；請提供製作該地圖的堆疊。</translation>
    </message>
    <message>
      <source>The map {map} has a stock where the stack {stack} has none of the model's covariates.</source>
      <translation>地圖 {map} 有儲量之處，堆疊 {stack} 缺少模型的共變數。</translation>
    </message>
    <message>
      <source>The map {map} holds medians, of which no total can be made: map the model again with the back-transform mean.</source>
      <translation>地圖 {map} 為中位數，無法計算總量：請以反轉換 mean 重新製圖。</translation>
    </message>
    <message>
      <source>The polygons of the zone {zone} cannot be united: {reason}. Repair them first (Vector geometry &gt; Fix geometries).</source>
      <translation>分區 {zone} 的多邊形無法合併：{reason}。請先修復 (向量幾何 &gt; 修復幾何)。</translation>
    </message>
    <message>
      <source>A zone cannot be rasterized: {reason}</source>
      <translation>分區無法網格化：{reason}</translation>
    </message>
    <message>
      <source>(whole map)</source>
      <translation>(全圖)</translation>
    </message>
    <message>
      <source>The dissimilarity index of a cell is the distance of its covariates to those of the most similar of the {samples} training samples, divided by the mean distance of two samples.</source>
      <translation>網格的相異度指標為其共變數與 {samples} 個訓練樣本中最相似者之共變數的距離，除以兩兩樣本的平均距離。</translation>
    </message>
    <message>
      <source>A cell is outside where its index is above {threshold}, the end of the upper whisker (third quartile + 1.5 interquartile ranges, at most the maximum) of the samples' own index, each measured from samples of other folds: {folds}. Meyer and Pebesma (2021), Methods in Ecology and Evolution 12, 1620-1633; details as in their package CAST.</source>
      <translation>指標高於 {threshold} 的網格在範圍之外，即樣本自身指標之上鬚端點 (第三四分位數 + 1.5 倍四分位距，不超過最大值)，各樣本以其他折的樣本量測：{folds}。Meyer and Pebesma (2021), Methods in Ecology and Evolution 12, 1620-1633；細節同其套件 CAST。</translation>
    </message>
    <message>
      <source>Inside does not mean accurate: it means that the model's cross-validated error may be expected there on average.</source>
      <translation>在範圍內不表示準確，而是表示平均而言可預期模型交叉驗證的誤差。</translation>
    </message>
    <message>
      <source>Left: dissimilarity index, colours from 0 to twice the threshold. Right: red is outside the area of applicability; white has no value.</source>
      <translation>左：相異指數，顏色自 0 至門檻值的兩倍。右：紅色為模型適用範圍外；白色無值。</translation>
    </message>
    <message>
      <source>Dissimilarity index of the cells of the map and of the training samples (from those of other folds); the last bar of the map holds all larger values.</source>
      <translation>地圖網格與訓練樣本 (相對於其他折) 的相異指數；最後一條含所有更大的值。</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>網格</translation>
    </message>
    <message>
      <source>Area outside, in all and by class</source>
      <translation>範圍外的面積，全部與各類別</translation>
    </message>
    <message>
      <source>Samples are those the model was trained on. A class without samples has no value in the map, and so is neither inside nor outside.</source>
      <translation>樣本為模型訓練樣本。無樣本的類別在地圖上無值，因此不計入範圍內或外。</translation>
    </message>
    <message>
      <source>Covariate by covariate</source>
      <translation>逐一共變數</translation>
    </message>
    <message>
      <source>Share of each covariate in the weights, and the part of the map where it lies below or above all training samples. A covariate of little weight may leave its range without harm; a cell may be outside the area of applicability though each covariate is within its range, where their combination is new.</source>
      <translation>各共變數的權重占比，以及地圖上低於或高於所有訓練樣本的部分。權重小的共變數超出範圍影響不大；各共變數雖在範圍內，其組合若未曾出現，網格仍可能在適用範圍外。</translation>
    </message>
    <message>
      <source>Area of applicability of the model of {target}</source>
      <translation>{target} 模型適用範圍</translation>
    </message>
    <message>
      <source>The whole map lies inside the area of applicability.</source>
      <translation>整幅地圖都在模型適用範圍之內。</translation>
    </message>
    <message>
      <source>Each covariate is centred and scaled by its mean and standard deviation in training and multiplied by its importance in the model; a class covariate counts by one column a class.</source>
      <translation>各共變數以訓練資料的平均與標準差標準化，再乘以其在模型中的重要性；類別型共變數每個類別計一欄。</translation>
    </message>
    <message>
      <source>Each covariate is centred and scaled by its mean and standard deviation in training, and all count the same; a class covariate counts by one column a class.</source>
      <translation>各共變數以訓練資料的平均與標準差標準化，權重相同；類別型共變數每個類別計一欄。</translation>
    </message>
    <message>
      <source>cells of the map</source>
      <translation>地圖網格</translation>
    </message>
    <message>
      <source>training samples</source>
      <translation>訓練樣本</translation>
    </message>
    <message>
      <source>threshold {value:.3g}</source>
      <translation>門檻 {value:.3g}</translation>
    </message>
    <message>
      <source>share [%]</source>
      <translation>占比 [%]</translation>
    </message>
    <message>
      <source>{outside} ha of the map's {area} ha, {share:.2f} %, lie outside the area of applicability: no training sample is like them, and the error that the validation tells does not hold there. Leave them white in a map for others, or take samples there.</source>
      <translation>地圖 {area} ha 中有 {outside} ha ({share:.2f} %) 位於模型適用範圍外：沒有相似的訓練樣本，驗證誤差不適用於該處。對外供圖時宜留白，或補充採樣。</translation>
    </message>
    <message>
      <source>outside</source>
      <translation>範圍外</translation>
    </message>
    <message>
      <source>inside</source>
      <translation>在內</translation>
    </message>
    <message>
      <source>measured</source>
      <translation>實測</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>不採用</translation>
    </message>
    <message>
      <source>Bulk density [g cm-3] by where it came from. Error: mean of bd_sd, the standard error of one filled value. It is the RMSE against the measured values, or, without enough of them, the spread between the published functions.</source>
      <translation>各來源的總體密度 [g cm-3]。誤差：單一補值的標準誤 (bd_sd) 平均，即與實測值比較的 RMSE；實測值不足時為各文獻函數間的離散程度。</translation>
    </message>
    <message>
      <source>The functions</source>
      <translation>各函數</translation>
    </message>
    <message>
      <source>BD in g cm-3; OC organic carbon, OM organic matter (1.724 OC), clay, silt and sand in %; depth in cm. Range: outside it a published function is not used; a fit holds its inputs to it.</source>
      <translation>BD 單位 g cm-3；OC 有機碳、OM 有機質 (1.724 OC)、黏粒、坋粒與砂粒單位 %；深度單位 cm。範圍：文獻函數在範圍外不使用；擬合函數則將輸入限制在範圍內。</translation>
    </message>
    <message>
      <source>What was chosen</source>
      <translation>採用的設定</translation>
    </message>
    <message>
      <source>What was chosen.</source>
      <translation>採用的設定。</translation>
    </message>
    <message>
      <source>A rejected bulk density is not replaced: correct it, or clear the cell to have it filled.</source>
      <translation>被剔除的總體密度不會被取代：請更正，或清空該格以便補值。</translation>
    </message>
    <message>
      <source>Functions against measured values</source>
      <translation>各函數與實測值的比較</translation>
    </message>
    <message>
      <source>Bias is the mean of predicted minus measured. The errors of fitted functions are cross-validated: each profile was predicted by a fit that had not seen it. Functions with a narrow range are compared on fewer samples (n); 'best' takes those that apply to at least half of the measured samples, and at least {least}. The lowest of many errors is a little too good where few samples were measured.</source>
      <translation>偏差為預測減實測的平均。擬合函數的誤差經交叉驗證：每個剖面由未見過它的擬合預測。範圍較窄的函數以較少的樣本 (n) 比較；「best」只考慮適用於至少一半實測樣本、且至少 {least} 個者。實測樣本少時，眾多誤差中的最低者會略顯過好。</translation>
    </message>
    <message>
      <source>Bias and RMSE in g cm-3; CCC is Lin's concordance correlation coefficient. A dash: nothing to compare, for an input is missing or out of range.</source>
      <translation>偏差與 RMSE 單位 g cm-3；CCC 為 Lin 一致性相關係數。「–」：輸入缺漏或超出範圍，無法比較。</translation>
    </message>
    <message>
      <source>Measured against predicted bulk density, the nearest function first.</source>
      <translation>實測與預測總體密度，最接近的函數在前。</translation>
    </message>
    <message>
      <source>How far the functions lie apart</source>
      <translation>各函數之間的差距</translation>
    </message>
    <message>
      <source>Published functions along organic carbon, the other inputs at the medians of this table.</source>
      <translation>文獻函數隨有機碳的變化，其他變數取本表中位數。</translation>
    </message>
    <message>
      <source>There are no measured values to compare with. Fifty or more measured horizons, spread over the range of soils, tell which function fits here, and allow a function of your own.</source>
      <translation>沒有實測值可供比較。若有 50 個以上的實測土層且涵蓋各種土壤，便能看出何種函數適合此地，並可自行擬合函數。</translation>
    </message>
    <message>
      <source>{name} {value}</source>
      <translation>{name} {value}</translation>
    </message>
    <message>
      <source>Bulk density [g cm-3] at {carbon:g} % organic carbon.</source>
      <translation>有機碳 {carbon:g} % 時的總體密度 [g cm-3]。</translation>
    </message>
    <message>
      <source>Of {rows} rows, {measured} have a measured bulk density, which was kept as it is, {filled} were filled, and {still} stay without, for nothing was to be filled.</source>
      <translation>{rows} 列中，{measured} 列有實測總體密度 (維持原值)，{filled} 列已補值，{still} 列仍無值，因未要求補值。</translation>
    </message>
    <message>
      <source>Of {rows} rows, {measured} have a measured bulk density, which was kept as it is, {filled} were filled, and {still} stay without.</source>
      <translation>{rows} 列中，{measured} 列有實測總體密度 (維持原值)，{filled} 列已補值，{still} 列仍無值。</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>缺</translation>
    </message>
    <message>
      <source>At {carbon:g} % organic carbon ({others}, the medians of this table), the {count} published functions that apply give {low} to {high} g cm-3, mean {mean}, standard deviation {sd}: {share:.0f} % of the stock that is worked out from it. Soils scatter around each function as well.</source>
      <translation>有機碳為 {carbon:g} % 時 ({others}，為本表的中位數)，適用的 {count} 個文獻函數給出 {low} 至 {high} g cm-3，平均 {mean}，標準差 {sd}：為據以計算之儲量的 {share:.0f} %。土壤本身在各函數周圍也有離散。</translation>
    </message>
    <message>
      <source>At {carbon:g} % organic carbon, the {count} published functions that apply give {low} to {high} g cm-3, mean {mean}, standard deviation {sd}: {share:.0f} % of the stock that is worked out from it. Soils scatter around each function as well.</source>
      <translation>有機碳為 {carbon:g} % 時，適用的 {count} 個文獻函數給出 {low} 至 {high} g cm-3，平均 {mean}，標準差 {sd}：為據以計算之儲量的 {share:.0f} %。土壤本身在各函數周圍也有離散。</translation>
    </message>
    <message>
      <source>Nearest to the measured values: {function}.</source>
      <translation>最接近實測值者：{function}。</translation>
    </message>
    <message>
      <source>This is a theoretical capacity of the surfaces of clay and silt, by an equation that was made from soils of other regions. It is not a target that management can reach: climate, carbon inputs, depth and time decide what can. Nor does it limit carbon outside the fine fraction (plant remains).</source>
      <translation>這是黏粒與坋粒表面的理論容量，所用公式以其他地區的土壤建立。它不是經營管理能達到的目標：能達到多少取決於氣候、碳投入、深度與時間。它也不限制細粒部分以外的碳 (植物殘體)。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>As given.</source>
      <translation>如輸入所示。</translation>
    </message>
    <message>
      <source>Area with a value: {area} ha. Deficit: {deficit} Tg of carbon in the layer, by {equation}. Over capacity, kept apart: {over} ha ({share:.1f} %), with an excess of {excess} Tg.</source>
      <translation>有值的面積：{area} ha。虧缺：依 {equation}，該層為 {deficit} Tg 碳。超過容量者另計：{over} ha ({share:.1f} %)，超過 {excess} Tg。</translation>
    </message>
    <message>
      <source>The equation</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>How full the capacity is</source>
      <translation>容量的飽和程度</translation>
    </message>
    <message>
      <source>Carbon of the fine fraction in % of the theoretical capacity; dark: over capacity.</source>
      <translation>細粒部分碳占理論容量的 %；深色：超過容量。</translation>
    </message>
    <message>
      <source>Means are weighted by area. Saturation is the carbon of the fine fraction in % of the capacity, both of the whole zone. The deficit is 0 where a place is over capacity.</source>
      <translation>平均以面積加權。飽和度為全區細粒部分碳占容量的 %，兩者均以全區計。超過容量處虧缺為 0。</translation>
    </message>
    <message>
      <source>Other equations</source>
      <translation>其他公式</translation>
    </message>
    <message>
      <source>The same places by every equation for this fine fraction; low and high by their published margins. The difference between equations is part of the uncertainty: for the two of Georgiou et al. (2022), which one counts depends on the clay minerals.</source>
      <translation>以適用此細粒粒徑的各公式計算相同地點；上下限依文獻誤差範圍。公式間的差異為不確定性的一部分：Georgiou et al. (2022) 的兩式何者適用取決於黏土礦物。</translation>
    </message>
    <message>
      <source>By zone</source>
      <translation>依分區</translation>
    </message>
    <message>
      <source>By land use</source>
      <translation>依土地利用</translation>
    </message>
    <message>
      <source>Means</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>{used:,} points have a value. {over:,} of them ({share:.1f} %) hold more carbon in the fine fraction than the capacity by {equation}.</source>
      <translation>{used:,} 個點有值。其中 {over:,} 個 ({share:.1f} %) 細粒部分的碳多於 {equation} 的容量。</translation>
    </message>
    <message>
      <source>Area with a value: {area} ha. Over capacity, kept apart: {over} ha ({share:.1f} %).</source>
      <translation>有值的面積：{area} ha。超過容量者另計：{over} ha ({share:.1f} %)。</translation>
    </message>
    <message>
      <source>{key}: {formula}. {source}. {remark}</source>
      <translation>{key}：{formula}。{source}。{remark}</translation>
    </message>
    <message>
      <source>Shares of the SOC in the fine fraction that were published: {published} ({source}).</source>
      <translation>文獻中細粒部分的 SOC 占比：{published} ({source})。</translation>
    </message>
    <message>
      <source>Saturation (left; white at 100 %) and deficit (right; 0 where over capacity). Grey is NoData.</source>
      <translation>飽和度 (左；白色為 100 %) 與虧缺 (右；超過容量處為 0)。灰色為無資料。</translation>
    </message>
    <message>
      <source>The deficit adds up the places below capacity alone; what is over capacity stands apart and is not subtracted.</source>
      <translation>虧缺僅累計低於容量之處；超過容量者另列，不予扣除。</translation>
    </message>
    <message>
      <source>Equations for {fine}: {fitting}. Equations for another fine fraction, which these data cannot be used with: {others}.</source>
      <translation>適用於 {fine} 的公式：{fitting}。適用於其他細粒部分、無法用於此資料的公式：{others}。</translation>
    </message>
    <message>
      <source>area</source>
      <translation>面積</translation>
    </message>
    <message>
      <source>Means of the points with a value; saturation is that of the means.</source>
      <translation>有值樣點的平均；飽和度由平均值計算。</translation>
    </message>
    <message>
      <source>Worked at one place ({place}): capacity = {line} = {capacity:.4g} g kg-1. Carbon of the fine fraction = {share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1. Capacity - carbon = {gap:.4g} g kg-1, the deficit.</source>
      <translation>以一處 ({place}) 為例：容量 = {line} = {capacity:.4g} g kg-1。細粒部分的碳 = {share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1。容量 - 碳 = {gap:.4g} g kg-1，即虧缺。</translation>
    </message>
    <message>
      <source>Worked at one place ({place}): capacity = {line} = {capacity:.4g} g kg-1. Carbon of the fine fraction = {share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1. Capacity - carbon = {gap:.4g} g kg-1: over capacity, so that the deficit is 0.</source>
      <translation>以一處 ({place}) 為例：容量 = {line} = {capacity:.4g} g kg-1。細粒部分的碳 = {share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1。容量 - 碳 = {gap:.4g} g kg-1：超過容量，因此虧缺為 0。</translation>
    </message>
    <message>
      <source>In the layer of {thickness:g} cm, 1 g kg-1 is {per_area:.4g} kg m-2 (bulk density x thickness x fine-earth share / 100), so that this is {size:.4g} kg m-2.</source>
      <translation>在 {thickness:g} cm 的土層中，1 g kg-1 為 {per_area:.4g} kg m-2 (總體密度 x 厚度 x 細土占比 / 100)，因此為 {size:.4g} kg m-2。</translation>
    </message>
    <message>
      <source>saturation [%]; the last bar: {edge} and more</source>
      <translation>飽和度 [%]；最後一條：{edge} 以上</translation>
    </message>
    <message>
      <source>Low and high: with the published margin of the equation's slope (+/-) everywhere at once; other errors, of the maps and of the share, are not in them.</source>
      <translation>上下限：公式斜率的文獻誤差範圍 (+/-) 同時套用於各處；不含地圖與比例的其他誤差。</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>What was averaged</source>
      <translation>平均的資料</translation>
    </message>
    <message>
      <source>Cells and CRS: those of the first raster. Resampling: how the mean was brought to the grid of the result.</source>
      <translation>網格與坐標系統：第一個網格檔者。重新取樣：平均值轉至成果網格的方法。</translation>
    </message>
    <message>
      <source>MAT [°C] is the plain mean of the months of a year, TAP [mm] their sum; both are averaged over the years. A year counts at a cell only where none of its months lacks.</source>
      <translation>MAT [°C] 為全年各月的簡單平均，TAP [mm] 為各月總和；兩者再取各年平均。某年只有在該網格各月均有值時才採計。</translation>
    </message>
    <message>
      <source>The rasters of each year, in the order in which they were taken.</source>
      <translation>各年的網格檔，依取用順序。</translation>
    </message>
    <message>
      <source>Values on the grid; lacking: cells without a value.</source>
      <translation>成果網格上的值；缺值：無值網格數。</translation>
    </message>
    <message>
      <source>Grid of the result.</source>
      <translation>成果網格。</translation>
    </message>
    <message>
      <source>Lapse rate</source>
      <translation>氣溫遞減率</translation>
    </message>
    <message>
      <source>Cells: those of temperature of which at least {share:.0f} % have elevations in {dem}. The standard error takes them as independent; neighbours are alike, so that it is rather too small.</source>
      <translation>網格：在 {dem} 中至少 {share:.0f} % 有高程的氣溫網格。標準誤假設網格獨立；鄰近網格相似，故略為偏小。</translation>
    </message>
    <message>
      <source>Temperature at a cell = coarse temperature brought to 0 m with the lapse rate, interpolated, + lapse rate x elevation in {dem}. Temperature cells that reach beyond the elevations take the 0 m value of the nearest whole one. One rate is taken for all places and months: cold air in valleys, the aspect of slopes and the sea are in the result only as far as the coarse rasters hold them.</source>
      <translation>網格氣溫 = 以遞減率換算至 0 m 的粗網格氣溫 (內插後) + 遞減率 × {dem} 的高程。超出高程範圍的氣溫網格採用最近完整網格的 0 m 值。各地與各月採用同一遞減率：谷地冷空氣、坡向與海洋的影響，僅止於粗網格資料所含者。</translation>
    </message>
    <message>
      <source>{map}: as the rasters have it (left) and on the grid of the result (right). White is NoData.</source>
      <translation>{map}：原網格檔 (左) 與成果網格 (右)。白色為無資料。</translation>
    </message>
    <message>
      <source>The rate was given; R2 is that of the line with it.</source>
      <translation>遞減率為給定值；R² 為該直線者。</translation>
    </message>
    <message>
      <source>Ordinary least squares.</source>
      <translation>普通最小平方法。</translation>
    </message>
    <message>
      <source>Temperature against mean elevation of the temperature cells, both without their planes over easting and northing.</source>
      <translation>氣溫網格的氣溫與平均高程，兩者均已扣除對東、北坐標的平面趨勢。</translation>
    </message>
    <message>
      <source>Temperature against mean elevation of the temperature cells.</source>
      <translation>氣溫網格的氣溫與平均高程。</translation>
    </message>
    <message>
      <source>Check: averaged again over {count:,} temperature cells, the result differs from them by {rms:.3f} °C (root mean square), {most:.3f} °C at most and {mean:.3f} °C on average. This is what the interpolation changes.</source>
      <translation>檢核：將結果重新平均至 {count:,} 個氣溫網格，與原值相差 {rms:.3f} °C (均方根)，最大 {most:.3f} °C，平均 {mean:.3f} °C。此即內插造成的改變。</translation>
    </message>
    <message>
      <source>R2 is that of elevation and position together.</source>
      <translation>R² 為高程與位置合計者。</translation>
    </message>
    <message>
      <source>mean elevation</source>
      <translation>平均高程</translation>
    </message>
    <message>
      <source>units of the target</source>
      <translation>目標變數單位</translation>
    </message>
    <message>
      <source>Splits: five folds of spatial blocks: each sample predicted by a model of other blocks; {repeats} repeats, the same for all methods.</source>
      <translation>分割：五折空間區塊，每個樣本由其他區塊的模型預測；{repeats} 次重複，各方法相同。</translation>
    </message>
    <message>
      <source>How often kriging was dropped</source>
      <translation>克利金被捨棄的次數</translation>
    </message>
    <message>
      <source>VARIOGRAM auto keeps kriging only where it lowers the cross-validated error of a fit's own training samples. Where it is dropped, a method with kriging predicts as its trend alone, and ordinary kriging predicts the mean.</source>
      <translation>VARIOGRAM auto 僅在克利金能降低該次擬合自身訓練樣本的交叉驗證誤差時保留。被捨棄時，含克利金的方法僅以趨勢預測，普通克利金則以平均預測。</translation>
    </message>
    <message>
      <source>Fits of each method with kriging, by the number of training samples, and those of them that dropped it.</source>
      <translation>各含克利金方法的擬合次數 (依訓練樣本數)，以及其中捨棄克利金的次數。</translation>
    </message>
    <message>
      <source>Learning curves</source>
      <translation>學習曲線</translation>
    </message>
    <message>
      <source>How the error falls as samples are added, on the same validation samples. A curve that still falls at its end says that more samples would help that method; methods may change their order with the size.</source>
      <translation>在相同的驗證樣本上，誤差如何隨樣本增加而下降。曲線末端仍在下降，表示增加樣本對該方法有幫助；各方法的優劣順序可能隨樣本數改變。</translation>
    </message>
    <message>
      <source>Mean over the repeats, with its standard error. Lines: with kriging; dashed: the trend alone.</source>
      <translation>各次重複的平均及其標準誤。實線：含克利金；虛線：僅趨勢模型。</translation>
    </message>
    <message>
      <source>Is a difference more than the noise of the splits?</source>
      <translation>差異是否大於分割的雜訊？</translation>
    </message>
    <message>
      <source>Training sets of different repeats overlap, so that repeats are not independent, and a plain t-test finds differences where there are none. The test here corrects for it (Nadeau and Bengio 2003, Machine Learning 52, 239-281): the variance of the differences in mean squared error is multiplied by 1/J + n(test)/n(train) for J test sets. p_holm holds for all pairs with the best method together (Holm 1979); they differ where it is below 0.05. p of the other pairs stands for one pair that was chosen before. No difference found is no proof that there is none.</source>
      <translation>不同重複的訓練集互相重疊，並不獨立，一般的 t 檢定會在沒有差異時判為有差異。此檢定對此加以校正 (Nadeau and Bengio 2003, Machine Learning 52, 239-281)：均方誤差差值的變異數乘以 1/J + n(test)/n(train)，J 為測試集數。p_holm 適用於與最佳方法的所有配對 (Holm 1979)；低於 0.05 者有差異。其他配對的 p 僅適用於事先選定的單一配對。未發現差異並不證明沒有差異。</translation>
    </message>
    <message>
      <source>How it was made</source>
      <translation>製作方式</translation>
    </message>
    <message>
      <source>Models of {target} compared</source>
      <translation>{target} 模型比較</translation>
    </message>
    <message>
      <source>{points} on {stack}</source>
      <translation>{points} 與 {stack}</translation>
    </message>
    <message>
      <source>Least error with {count} training samples: {method}.</source>
      <translation>{count} 個訓練樣本時誤差最小者：{method}。</translation>
    </message>
    <message>
      <source>Splits: {percent:g} % of the samples held back, spread evenly over the range of the target; {repeats} repeats, the same for all methods.</source>
      <translation>分割：保留 {percent:g} % 的樣本，均勻分布於目標變數的範圍；{repeats} 次重複，各方法相同。</translation>
    </message>
    <message>
      <source>Splits: ten folds: each sample predicted by a model of the other folds; {repeats} repeats, the same for all methods.</source>
      <translation>分割：十折，每個樣本由其他折的模型預測；{repeats} 次重複，各方法相同。</translation>
    </message>
    <message>
      <source>Methods with {count} training samples</source>
      <translation>{count} 個訓練樣本時的各方法</translation>
    </message>
    <message>
      <source>Mean and standard deviation (sd) over the repeats, least RMSE first. RMSE and bias (predicted minus observed) are in {unit}. r2 is 1 - SSE/SST, below 0 where the mean of the samples would do better; r2_corr the squared correlation.</source>
      <translation>各次重複的平均與標準差 (sd)，RMSE 最小者在前。RMSE 與偏差 (預測減觀測) 單位為 {unit}。R² 為 1 - SSE/SST，小於 0 表示不如樣本平均；r² 為相關係數平方。</translation>
    </message>
    <message>
      <source>RMSE and R² of {count} repeats: median, quartiles, and whiskers to the last repeat within 1.5 times the quartiles' distance.</source>
      <translation>{count} 次重複的 RMSE 與 R²：中位數、四分位數，鬚線至 1.5 倍四分位距內的最遠值。</translation>
    </message>
    <message>
      <source>Mean RMSE [{unit}] by the number of training samples; all figures are in the CSV 'summary'.</source>
      <translation>各訓練樣本數的平均 RMSE [{unit}]；全部數值見 CSV「summary」。</translation>
    </message>
    <message>
      <source>Pairs of methods with {count} training samples, the clearest difference first. RMSE in {unit}.</source>
      <translation>{count} 個訓練樣本時兩兩方法的比較，差異最明顯者在前。RMSE 單位 {unit}。</translation>
    </message>
    <message>
      <source>Settings of the methods compared.</source>
      <translation>所比較方法的設定。</translation>
    </message>
    <message>
      <source>One split cannot tell a difference from noise: use more repeats.</source>
      <translation>單次分割無法分辨差異與雜訊：請增加重複次數。</translation>
    </message>
    <message>
      <source>Worse by more than the noise of the splits: {methods}.</source>
      <translation>差於最佳方法且超過分割的雜訊者：{methods}。</translation>
    </message>
    <message>
      <source>No difference from it could be shown for {methods}; that is no proof that they are as good: look at their figures, and take more repeats to be surer.</source>
      <translation>無法證明 {methods} 與最佳方法有差異；這不證明它們同樣好：請看其數值，並增加重複次數以更確定。</translation>
    </message>
    <message>
      <source>Every fit saw its training samples only, with the variogram, the smearing factor and, where asked for, the tuning made anew. Figures are on the target's own scale (mean back-transform).</source>
      <translation>每次擬合只使用其訓練樣本，半變異圖、塗抹因子以及 (若要求) 調校皆重新進行。數值為目標變數的原尺度 (平均反轉換)。</translation>
    </message>
    <message>
      <source>Soil properties by depth interval</source>
      <translation>各深度區間土壤性質</translation>
    </message>
    <message>
      <source>Each profile and property has one equal-area quadratic spline: of all smooth curves f over depth x the one that minimises 1/n sum (y - s)^2 + lambda integral f'(x)^2 dx, with y the measured mean of each of the n horizons and s that of the curve. It is a parabola within horizons and a straight line in gaps between them, without jump or kink. The mean of an interval is its exact integral, divided by the thickness sampled. Bishop, McBratney and Laslett (1999), Geoderma 91, 27-45; Malone, McBratney, Minasny and Laslett (2009), Geoderma 154, 138-152.</source>
      <translation>每個剖面與性質各有一條等面積二次樣條：在所有隨深度 x 變化的平滑曲線 f 中，使 1/n Σ (y - s)^2 + lambda ∫ f'(x)^2 dx 最小者，y 為 n 個土層各自的實測平均，s 為曲線的平均。曲線在土層內為拋物線，在土層間隙為直線，沒有跳躍或折點。區間的平均為其精確積分除以採樣厚度。Bishop, McBratney and Laslett (1999), Geoderma 91, 27-45；Malone, McBratney, Minasny and Laslett (2009), Geoderma 154, 138-152。</translation>
    </message>
    <message>
      <source>Other programs average the same curve otherwise: the R packages mpspline2 and ithir take the mean of values at whole centimetres, from the upper limit on or from 1 cm below it, so that the exact mean lies between theirs where a property falls steadily with depth.</source>
      <translation>其他程式對同一曲線的平均方式不同：R 套件 mpspline2 與 ithir 取整數公分處數值的平均，一者自上界起，一者自上界下 1 cm 起；當性質隨深度持續遞減時，精確平均介於兩者之間。</translation>
    </message>
    <message>
      <source>Means by depth interval</source>
      <translation>各深度區間的平均</translation>
    </message>
    <message>
      <source>Means of the profiles, in the unit of the property. Covered in part: profiles that reach into the interval, but cover less than the least share of it. With gaps: profiles with a mean in which a gap between horizons is bridged. SD: standard deviation of the sample.</source>
      <translation>剖面平均值，單位同該性質。部分涵蓋：深入該區間但涵蓋比例不足的剖面。含間隙：跨越土層間隙求得平均的剖面。SD：樣本標準差。</translation>
    </message>
    <message>
      <source>Mean, share of the interval between the shallowest and the deepest depth of the profile, and the part of that share in gaps between horizons.</source>
      <translation>平均、區間中介於剖面最淺與最深深度之間的比例，以及其中屬於土層間隙的部分。</translation>
    </message>
    <message>
      <source>How well the splines fit</source>
      <translation>樣條的擬合程度</translation>
    </message>
    <message>
      <source>Profiles with one horizon keep its value. Beyond the limits: profiles whose spline is cut at the lowest or highest value allowed. RMSE: root mean square of the spline's minus the measured means of the horizons, 0 for lambda = 0.</source>
      <translation>僅一層的剖面保留原值。超出界限：樣條於允許的最低或最高值截斷的剖面。RMSE：樣條與實測土層平均之差的均方根，lambda = 0 時為 0。</translation>
    </message>
    <message>
      <source>Of {rows} rows, {used} could be used; {rejected} rows or values were left out. The rows used make {profiles} profiles.</source>
      <translation>共 {rows} 列，可用 {used} 列；{rejected} 列 (或值) 未採用。採用的列組成 {profiles} 個剖面。</translation>
    </message>
    <message>
      <source>horizons</source>
      <translation>土層</translation>
    </message>
    <message>
      <source>{name}: {count} profiles from the best to the worst fit. Bars: horizons; curve: spline; dashed: means of the intervals.</source>
      <translation>{name}：擬合由最佳至最差的 {count} 個剖面。長條：土層；曲線：樣條；虛線：區間平均。</translation>
    </message>
    <message>
      <source>interval means</source>
      <translation>區間平均</translation>
    </message>
    <message>
      <source>clustered</source>
      <translation>叢集</translation>
    </message>
    <message>
      <source>random</source>
      <translation>隨機</translation>
    </message>
    <message>
      <source>regular</source>
      <translation>均勻</translation>
    </message>
    <message>
      <source>Distances between map, samples and validation</source>
      <translation>地圖、樣本與驗證之間的距離</translation>
    </message>
    <message>
      <source>Nearest-neighbour distances, cumulated. Where the validation's line lies left of the map's, the validation predicts over shorter distances than the map does, and its figures are too good.</source>
      <translation>最近鄰距離的累積分布。驗證曲線位於地圖曲線左側時，驗證的預測距離短於地圖，其指標過於樂觀。</translation>
    </message>
    <message>
      <source>Samples judged as {design}: clustering {clustering} (0 at random, towards 1 clustered, negative evenly spread), for random designs on the same cells {low} to {high}, p = {p}. Wasserstein distance W between the validation's and the map's distances: {mismatch} {unit} (0 where the validation tries just the distances of the map). Milà et al. (2022), Linnenbrink et al. (2024).</source>
      <translation>樣本分布判定：{design}；叢集指數 {clustering} (隨機為 0，趨近 1 為叢集，負值為均勻)，相同網格上隨機設計為 {low} 至 {high}，p = {p}。驗證與地圖距離的 Wasserstein 距離 W：{mismatch} {unit} (驗證距離與地圖一致時為 0)。Milà et al. (2022)、Linnenbrink et al. (2024)。</translation>
    </message>
    <message>
      <source>cells of the map to the nearest training sample</source>
      <translation>地圖網格至最近訓練樣本</translation>
    </message>
    <message>
      <source>training samples to the nearest other one</source>
      <translation>訓練樣本至最近的另一訓練樣本</translation>
    </message>
    <message>
      <source>validated samples to the nearest one of the predicting model</source>
      <translation>驗證樣本至預測模型最近的訓練樣本</translation>
    </message>
    <message>
      <source>share that is nearer [%]</source>
      <translation>較近者的占比 [%]</translation>
    </message>
    <message>
      <source>distance</source>
      <translation>距離</translation>
    </message>
    <message>
      <source>en</source>
      <translation>zh-Hant-TW</translation>
    </message>
    <message>
      <source>The first {most} of {count} rows, all in the CSV.</source>
      <translation>{count} 列中的前 {most} 列，全部資料見 CSV。</translation>
    </message>
    <message>
      <source>The first {most} of {count} rows.</source>
      <translation>{count} 列中的前 {most} 列。</translation>
    </message>
    <message>
      <source>fitted: {line}</source>
      <translation>擬合：{line}</translation>
    </message>
    <message>
      <source>bias = {value}</source>
      <translation>偏差 = {value}</translation>
    </message>
    <message>
      <source>mean {value:.3g}</source>
      <translation>平均 {value:.3g}</translation>
    </message>
    <message>
      <source>median {value:.3g}</source>
      <translation>中位數 {value:.3g}</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>樣本數</translation>
    </message>
    <message>
      <source>1:1 line</source>
      <translation>1:1 線</translation>
    </message>
    <message>
      <source>predicted</source>
      <translation>預測值</translation>
    </message>
    <message>
      <source>observed</source>
      <translation>觀測值</translation>
    </message>
    <message>
      <source>Rows that were not used</source>
      <translation>未採用的資料列</translation>
    </message>
    <message>
      <source>How often, by field and reason.</source>
      <translation>各欄位與原因的筆數。</translation>
    </message>
    <message>
      <source>Each row or value that was not used, by the number of its feature; correct the table and run again.</source>
      <translation>未採用的每一列或每一值，以其圖徵編號列出；請修正資料表後重新執行。</translation>
    </message>
    <message>
      <source>Every row was used.</source>
      <translation>所有資料列皆已採用。</translation>
    </message>
    <message>
      <source>existing</source>
      <translation>既有樣點</translation>
    </message>
    <message>
      <source>existing + new</source>
      <translation>既有 + 新樣點</translation>
    </message>
    <message>
      <source>The same settings give the same plan again.</source>
      <translation>相同設定可得相同規劃。</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>New points in the order in which they help most: if there is no time for all, leave out the last ones.</source>
      <translation>新樣點依效益排序：時間不足時可捨去最後幾點。</translation>
    </message>
    <message>
      <source>What the points represent</source>
      <translation>樣點所代表的內容</translation>
    </message>
    <message>
      <source>Numbers: share of cells or samples up to a value. Classes: share in %, the largest. The line of existing and new points should lie near the area's where the points are to represent it.</source>
      <translation>數值：累積比例。類別：占比 [%]，最大者。若樣點須代表全區，既有與新樣點的線應接近全區的線。</translation>
    </message>
    <message>
      <source>How the plan was found</source>
      <translation>規劃的求解過程</translation>
    </message>
    <message>
      <source>Strata of each covariate that hold a sample: parts of its range with equally many cells, as many as there are samples, existing and new (fewer where one value is frequent); for classes, the classes.</source>
      <translation>各共變數中含有樣本的層數：以網格數等分其範圍，層數等於樣本數 (既有與新樣點；某值頻繁時較少)；類別變數為其類別。</translation>
    </message>
    <message>
      <source>Quantiles of the numeric covariates.</source>
      <translation>數值共變數的分位數。</translation>
    </message>
    <message>
      <source>Share of each class in %.</source>
      <translation>各類別占比 [%]。</translation>
    </message>
    <message>
      <source>The objective and its terms.</source>
      <translation>目標函數及其各項。</translation>
    </message>
    <message>
      <source>{what} by {step}.</source>
      <translation>{what}隨{step}的變化。</translation>
    </message>
    <message>
      <source>last: {value}</source>
      <translation>最後：{value}</translation>
    </message>
    <message>
      <source>New points (triangles, numbered by their order) and existing points (circles) on {map}; colours from the 2nd to the 98th percentile.</source>
      <translation>新樣點 (三角形，數字為順序) 與既有樣點 (圓)，底圖為 {map}；顏色自第 2 至第 98 百分位。</translation>
    </message>
    <message>
      <source>New points (triangles) and existing points (circles) on {map}; colours from the 2nd to the 98th percentile.</source>
      <translation>新樣點 (三角形) 與既有樣點 (圓)，底圖為 {map}；顏色自第 2 至第 98 百分位。</translation>
    </message>
    <message>
      <source>new</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>成果網格</translation>
    </message>
    <message>
      <source>Only cells with every covariate can be mapped. Extent: west, south, east, north.</source>
      <translation>僅具備所有共變數的網格可供製圖。範圍：西、南、東、北。</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>圖層</translation>
    </message>
    <message>
      <source>Correlated covariates</source>
      <translation>相關的共變數</translation>
    </message>
    <message>
      <source>Each covariate on the grid; white is NoData. The colours of classes are those of the bars below.</source>
      <translation>各共變數於成果網格；白色為無資料。類別顏色同下方長條圖。</translation>
    </message>
    <message>
      <source>Distributions</source>
      <translation>分布</translation>
    </message>
    <message>
      <source>Resampling: none (the raster lies on the grid), average (numbers on coarser cells), bilinear or cubic (numbers on finer cells), mode (the class with the largest share of the area, on coarser cells), nearest (classes on finer cells). Lacking: cells of the map without a value. Bands, codes and counts are in the CSV.</source>
      <translation>重新取樣：無 (已對齊網格)、平均 (數值，較粗網格)、雙線性或三次 (數值，較細網格)、眾數 (類別，較粗網格，取面積占比最大者)、最近鄰 (類別，較細網格)。缺值：無值的製圖網格。波段、代碼與網格數見 CSV。</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <source>{count} covariates, {crs}</source>
      <translation>{count} 個共變數，{crs}</translation>
    </message>
    <message>
      <source>Pearson correlation of each two numeric covariates over the cells that have both.</source>
      <translation>兩兩數值共變數於共同有值網格的 Pearson 相關係數。</translation>
    </message>
    <message>
      <source>Numbers: from 2nd to 98th percentile of the cells shown above. Classes: share of the cells in %, the {count} largest.</source>
      <translation>數值：上圖網格第 2 至第 98 百分位。類別：網格占比 [%]，最大的 {count} 類。</translation>
    </message>
    <message>
      <source>{low} to {high} {unit}</source>
      <translation>{low} 至 {high} {unit}</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>類別</translation>
    </message>
    <message>
      <source>Cells of each class within the map.</source>
      <translation>製圖範圍內各類別的網格數。</translation>
    </message>
    <message>
      <source>{first} and {second} ({r:.3f})</source>
      <translation>{first} 與 {second} ({r:.3f})</translation>
    </message>
    <message>
      <source>No two numeric covariates are correlated above {limit}.</source>
      <translation>沒有任何兩個數值共變數的相關係數絕對值大於 {limit}。</translation>
    </message>
    <message>
      <source>{count} classes</source>
      <translation>{count} 類</translation>
    </message>
    <message>
      <source>Correlated above {limit}, so that one of each two may be left out: {pairs}.</source>
      <translation>相關係數絕對值大於 {limit}，每對可擇一捨去：{pairs}。</translation>
    </message>
    <message>
      <source>stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 x (1 - volume share of coarse fragments)</source>
      <translation>儲量 [kg m-2] = 有機碳 [%] x 總體密度 [g cm-3] x 厚度 [cm] / 10 x (1 - 含石量體積比)</translation>
    </message>
    <message>
      <source>estimated</source>
      <translation>推估</translation>
    </message>
    <message>
      <source>fitted</source>
      <translation>擬合</translation>
    </message>
    <message>
      <source>An interval adds up the parts of the horizons within it (weighting by thickness).</source>
      <translation>區間的儲量為其中各土層部分之和 (依厚度加權)。</translation>
    </message>
    <message>
      <source>Soil organic carbon stocks</source>
      <translation>土壤有機碳儲量</translation>
    </message>
    <message>
      <source>Stocks by depth interval</source>
      <translation>各深度區間的儲量</translation>
    </message>
    <message>
      <source>Stocks in kg m-2. SD: standard deviation of the sample; CV = 100 SD / mean; skewness: adjusted Fisher-Pearson, of the stocks and of their natural logarithm. A skewness much nearer to 0 after ln speaks for a model on ln.</source>
      <translation>碳儲量單位 kg m-2。SD：樣本標準差；CV = 100 SD / 平均；偏態係數：校正之 Fisher-Pearson，分別為碳儲量及其自然對數。取 ln 後偏態係數明顯接近 0 時，宜以 ln 尺度建模。</translation>
    </message>
    <message>
      <source>The profiles</source>
      <translation>剖面</translation>
    </message>
    <message>
      <source>soc: stock [kg m-2], a dash where horizons cover less than the least share; share: share of the interval that usable horizons cover (0 to 1); bd: where the bulk densities came from; sd: standard error of the stock [kg m-2].</source>
      <translation>soc：儲量 [kg m-2]，土層涵蓋不足最低比例者以破折號表示；share：可用土層涵蓋區間的比例 (0 至 1)；bd：總體密度的來源；sd：儲量的標準誤 [kg m-2]。</translation>
    </message>
    <message>
      <source>What the stocks rest on</source>
      <translation>儲量的依據</translation>
    </message>
    <message>
      <source>Profiles by the source of their bulk densities.</source>
      <translation>依總體密度來源的剖面數。</translation>
    </message>
    <message>
      <source>no usable horizon</source>
      <translation>無可用土層</translation>
    </message>
    <message>
      <source>Intervals are equivalent soil masses, not depths: each is the mass of fine earth that is usual in its depth, counted from the surface, so that compacted and loose soil are compared over the same soil. The cumulative carbon is interpolated linearly over the cumulative mass (Gifford and Roderick 2003, Global Change Biology 9, 1507-1514); organic matter counts as part of the fine earth. Shares are shares of these masses.</source>
      <translation>區間為等質量的土壤，而非深度：即該深度通常的細土質量，自地表起算，使壓實與疏鬆的土壤得以在相同的土壤上比較。累積碳量對累積質量作線性內插 (Gifford and Roderick 2003, Global Change Biology 9, 1507-1514)；有機質計入細土。比例為這些質量的比例。</translation>
    </message>
    <message>
      <source>The carbon density of the horizons (carbon x bulk density x fine-earth share) is made continuous by an equal-area quadratic spline (Bishop et al. 1999, Malone et al. 2009; lambda {smoothing:g}), whose integral over the interval is the stock. It bridges gaps between horizons, which the share does not count, and is not extended beyond them.</source>
      <translation>以等面積二次樣條 (Bishop et al. 1999, Malone et al. 2009；lambda {smoothing:g}) 將各土層的碳密度 (碳 x 總體密度 x 細土占比) 連續化，其在區間內的積分即為儲量。樣條會跨越土層間隙 (不計入涵蓋比例)，但不向外延伸。</translation>
    </message>
    <message>
      <source>Stocks by {field}</source>
      <translation>依 {field} 的儲量</translation>
    </message>
    <message>
      <source>Stocks in kg m-2, the class with most profiles first. Profiles without a class, or with several: {without}.</source>
      <translation>碳儲量 [kg m-2]，剖面數最多的類別在前。無類別或有多個類別的剖面：{without}。</translation>
    </message>
    <message>
      <source>The stock is the mass of organic carbon under one square metre within an interval. For each horizon: {equation}. {method} 1 kg m-2 = 10 t ha-1.</source>
      <translation>儲量為一平方公尺地面下、區間內的有機碳質量。各土層：{equation}。{method}1 kg m-2 = 10 t ha-1。</translation>
    </message>
    <message>
      <source>Of {rows} rows, {used} could be used and {rejected} were left out. The rows used make {profiles} profiles.</source>
      <translation>共 {rows} 列，可用 {used} 列，未採用 {rejected} 列。採用的列組成 {profiles} 個剖面。</translation>
    </message>
    <message>
      <source>Fine earth below the surface at which each interval begins and ends, and its own: the reference mass.</source>
      <translation>各區間起訖的地表下細土質量及區間質量 (參考質量)。</translation>
    </message>
    <message>
      <source>The standard error of a stock is propagated to first order from the stated errors of carbon, bulk density and coarse fragments, independent between horizons, and from that of estimated bulk densities, taken as the same throughout a profile. It is that of one profile's stock: not that of the mean, nor how well the profile stands for its surroundings.</source>
      <translation>儲量的標準誤由碳、總體密度與含石量的已知誤差作一階傳播 (土層間獨立)，並加入推估總體密度的誤差 (同一剖面內視為相同)。此為單一剖面儲量的誤差，既非平均的誤差，也不表示剖面對其周圍的代表性。</translation>
    </message>
    <message>
      <source>mean = {value}</source>
      <translation>平均 = {value}</translation>
    </message>
    <message>
      <source>skewness = {value}</source>
      <translation>偏態係數 = {value}</translation>
    </message>
    <message>
      <source>SOC stock</source>
      <translation>土壤有機碳儲量</translation>
    </message>
    <message>
      <source>Stocks of {interval} cm by {field}: median, quartiles, the farthest values within 1.5 times the distance of the quartiles, and those beyond.</source>
      <translation>{interval} cm 碳儲量依{field}的分布：中位數、四分位數、1.5 倍四分位距內的最遠值及離群值。</translation>
    </message>
    <message>
      <source>{filled} of the {horizons} horizons used have an estimated bulk density: {filled_by}</source>
      <translation>採用的 {horizons} 個土層中，{filled} 個的總體密度為推估值：{filled_by}</translation>
    </message>
    <message>
      <source>Horizons without a value for coarse fragments, taken as 0 %: {count}.</source>
      <translation>沒有含石量數值、以 0 % 計的土層：{count} 個。</translation>
    </message>
    <message>
      <source>ln of SOC stock</source>
      <translation>土壤有機碳儲量的自然對數</translation>
    </message>
    <message>
      <source>profiles</source>
      <translation>剖面數</translation>
    </message>
    <message>
      <source>The {most} largest of {count} classes.</source>
      <translation>{count} 類中最大的 {most} 類。</translation>
    </message>
    <message>
      <source>Stocks of the profiles in {interval} cm, and their natural logarithms.</source>
      <translation>{interval} cm 剖面碳儲量及其自然對數的分布。</translation>
    </message>
    <message>
      <source>1 Tg = 1 million t; 1 kg m-2 = 10 t ha-1. The limits hold the chance of the sampling within the zones, not the error of the stock map.</source>
      <translation>1 Tg = 100 萬公噸；1 kg m-2 = 10 t ha-1。界限僅包含分區內採樣的機遇，不含儲量地圖的誤差。</translation>
    </message>
    <message>
      <source>Targets and gains by zone</source>
      <translation>各分區的目標與增量</translation>
    </message>
    <message>
      <source>Measured stocks (dots), their percentiles with {level} limits (circles with bars), and the mean of the map (diamond).</source>
      <translation>實測碳儲量 (點)、其百分位及 {level} 界限 (圓與線段)，以及地圖平均 (菱形)。</translation>
    </message>
    <message>
      <source>Zones without a target</source>
      <translation>沒有目標的分區</translation>
    </message>
    <message>
      <source>How much of the gain is only spread</source>
      <translation>增量中有多少只是離散程度</translation>
    </message>
    <message>
      <source>A percentile of measured stocks lies above most places even where every soil is in balance with its use: the stocks of a zone differ by texture, moisture, history and the error of sampling, and three quarters of them are below the 75th percentile by definition. The gain is what the whole zone would hold more if every place reached the target; these data cannot tell how much of that management can reach.</source>
      <translation>即使每處土壤都與其利用方式達到平衡，實測儲量的百分位數仍高於大多數地點：同一分區的儲量會因質地、水分、歷史與採樣誤差而不同，而依定義，四分之三的值低於第 75 百分位數。增量表示若每個地點都達到目標，整個分區可多儲存的量；這些資料無法說明經營管理能達到其中多少。</translation>
    </message>
    <message>
      <source>All in kg m-2; P75 is percentile 75. Where the measured mean is not near the map at the points, the map is biased there; where the map at the points is not near that of the whole zone, the points lie in its richer or poorer parts. Both shift the gain.</source>
      <translation>單位均為 kg m-2；P75 為第 75 百分位。實測平均與樣點處地圖值不相近時，地圖有偏差；樣點處與全區地圖值不相近時，樣點偏於較高或較低之處。兩者都會影響增量。</translation>
    </message>
    <message>
      <source>Reachable gain and theoretical deficit</source>
      <translation>可達增量與理論虧缺</translation>
    </message>
    <message>
      <source>Two different questions, side by side. The reachable gain is what soils of the same zone hold already: it is observed, under today's use and climate, and it counts carbon of every kind. The theoretical deficit is what the surfaces of the fine minerals could still protect: a capacity, whether or not enough carbon ever comes to the soil, for the mineral-bound part alone. They overlap, so they are not added up. A gain beyond the deficit would have to be stored as particulate carbon, which is more easily lost again.</source>
      <translation>這是兩個不同的問題，並列比較。可達增量是同一分區的土壤已經達到的量：在現今的利用與氣候下觀測而得，並計入所有種類的碳。理論虧缺是細粒礦物表面尚可保護的量：僅就礦物結合的部分而言的容量，不論是否有足夠的碳進入土壤。兩者有重疊，不可相加。超過虧缺的增量只能以顆粒態碳儲存，較容易再流失。</translation>
    </message>
    <message>
      <source>On the cells that have a target and a deficit only, so that both stand for the same area.</source>
      <translation>僅計同時有目標與虧缺的網格，使兩者代表相同面積。</translation>
    </message>
    <message>
      <source>Centres by k-means on covariates in standard deviations, in their own units. Numbered by the first covariate, ascending. A cell belongs to the nearest centre.</source>
      <translation>以標準化共變數進行 k-means 的集群中心 (原單位)，依第一個共變數遞增編號。網格歸屬最近的中心。</translation>
    </message>
    <message>
      <source>Tried on simulated zones (1 to 20 zones of 40 to 60 points, normal and lognormal stocks): the 90 % limits of the total held the true gain in 80 to 97 % of the samplings for percentiles 75 to 95, and in 61 to 92 % for percentile 60. The gain itself came out up to 5 % too high on average (percentile 60: 9 %), for an error of the target upwards adds more than one downwards takes away.</source>
      <translation>以模擬分區試驗 (1 至 20 個分區，每區 40 至 60 點，常態與對數常態儲量)：百分位數 75 至 95 時，總量的 90 % 界限在 80 至 97 % 的採樣中包含真實增量；百分位數 60 時為 61 至 92 %。增量本身平均最多偏高 5 % (百分位數 60 為 9 %)，因為目標偏高所增加的量大於偏低所減少的量。</translation>
    </message>
    <message>
      <source>What the limits do not hold: the error of the stock map, errors of measurement, and points that depend on one another or were not chosen at random; clustered points make them too narrow. The points are mostly those that the map was trained on, so target and map are not independent of each other.</source>
      <translation>界限未包含：儲量地圖的誤差、量測誤差，以及彼此相依或非隨機選取的點；叢集的點會使界限過窄。這些點多半也是訓練地圖所用的點，因此目標與地圖並非彼此獨立。</translation>
    </message>
    <message>
      <source>What was given.</source>
      <translation>輸入資料。</translation>
    </message>
    <message>
      <source>What became of points and cells.</source>
      <translation>樣點與網格的處理情形。</translation>
    </message>
    <message>
      <source>gain</source>
      <translation>增量</translation>
    </message>
    <message>
      <source>Reachable gain, in one scale up to the 98th percentile of the cells shown. Pale: the stock is at the target or above; white: no stock or no target.</source>
      <translation>可達增量，同一色階至所示網格的第 98 百分位。淺色：已達或超過目標；白色：無儲量或無目標。</translation>
    </message>
    <message>
      <source>Targets. Points above: how many lie above the percentile on average, n (100 - percentile) / 100; with fewer than {enough:g} the {level} limits are too narrow.</source>
      <translation>目標。高於目標的樣點：平均有多少樣點高於該百分位，n (100 - 百分位) / 100；少於 {enough:g} 時 {level} 界限過窄。</translation>
    </message>
    <message>
      <source>Gains. The gain is the mean over all cells of the zone, those above the target with 0. {all_zones}: the zones that have a target for this percentile; its limits are those of the sum, which are narrower than the sum of the limits. The CSV beside this page holds all zones and columns of the output.</source>
      <translation>增量為分區內所有網格的平均，高於目標者計 0。{all_zones}：具此百分位目標的分區；其界限為總和的界限，窄於界限之和。</translation>
    </message>
    <message>
      <source>{name}  (n {count})</source>
      <translation>{name}  (n {count})</translation>
    </message>
    <message>
      <source>LEAST_N is {least}. Join them with zones like them (one class for both in the class raster, fewer clusters), or sample them.</source>
      <translation>LEAST_N 為 {least}。可與相似分區合併，或補充採樣。</translation>
    </message>
    <message>
      <source>A map, which predicts means, is mostly smoother than measurements: its cells lie nearer to the mean, fewer of them above a high percentile and fewer as far below it as the poorest points. Within the zones with a target, the standard deviation of the map is {share:.0f} % of that of the measured stocks (root mean square, weighted by area).</source>
      <translation>地圖預測的是平均，通常比實測值平滑：網格值較接近平均，高於高百分位數的較少，低到最貧瘠點那樣的也較少。在有目標的分區內，地圖的標準差為實測儲量的 {share:.0f} % (均方根，依面積加權)。</translation>
    </message>
    <message>
      <source>Another baseline. By the map: max(0, target - map), all cells. By the points: mean of max(0, target - measured stock) over the points of a zone, times its area; this takes the points as a fair sample of the zone. Target less measured mean: the same without the 0 for points above the target, the gain net of what is above it. Lower and upper: {level} limits.</source>
      <translation>另一基準。依地圖：所有網格的 max(0, 目標 - 地圖)。依樣點：分區內樣點 max(0, 目標 - 實測) 的平均乘以面積，假設樣點具代表性。目標減實測平均：不將高於目標者計為 0 的淨增量。上下限：{level} 界限。</translation>
    </message>
    <message>
      <source>Both potentials by zone, mean over the same cells.</source>
      <translation>各分區的兩種潛力，相同網格的平均。</translation>
    </message>
    <message>
      <source>gain to percentile {percentile:g}</source>
      <translation>達百分位數 {percentile:g} 的增量</translation>
    </message>
    <message>
      <source>Target: the percentile of the stocks measured in the zone, median-unbiased whatever their distribution (type 8 of Hyndman and Fan 1996, The American Statistician 50, 361-365). Gain of a cell: max(0, target - stock). Total: sum of gain x area of the cell. Interval: the points of each zone are drawn anew {replicates:,} times; the {level} limits are percentiles of the targets of these samples, and of the gains that follow from each, summed over all cells exactly. Zones are drawn independently, and the limits of all zones together are those of the sum.</source>
      <translation>目標：分區內實測儲量的百分位數，不論分布為何皆為中位數不偏 (Hyndman and Fan 1996 的第 8 型，The American Statistician 50, 361-365)。網格的增量：max(0, 目標 - 儲量)。總量：增量 x 網格面積之和。區間：各分區的點重新抽取 {replicates:,} 次；{level} 界限為這些樣本之目標的百分位數，以及由各目標精確加總所有網格所得增量的百分位數。各分區獨立抽取，全部分區的界限為其總和的界限。</translation>
    </message>
    <message>
      <source>percentiles</source>
      <translation>百分位法</translation>
    </message>
    <message>
      <source>least points</source>
      <translation>最少點數</translation>
    </message>
    <message>
      <source>replicates</source>
      <translation>拔靴重複數</translation>
    </message>
    <message>
      <source>level</source>
      <translation>水準</translation>
    </message>
    <message>
      <source>Up to percentile {percentile:g} of the measured stocks: gain of {gain} Tg of organic carbon ({level} limits {lower} to {upper} Tg) on {area} ha, {mean} kg m-2 on average.</source>
      <translation>達實測儲量第 {percentile:g} 百分位數：增量 {gain} Tg 有機碳 ({level} 界限 {lower} 至 {upper} Tg)，面積 {area} ha，平均 {mean} kg m-2。</translation>
    </message>
    <message>
      <source>{count} zones with {area} ha ({share:.1f} % of the zones' area) have no target and add nothing: fewer than {least} points, or too few for the percentiles.</source>
      <translation>{count} 個分區共 {area} ha (占分區面積的 {share:.1f} %) 沒有目標，不計入增量：點數少於 {least}，或不足以計算所選百分位數。</translation>
    </message>
    <message>
      <source>High percentiles have a target in fewer zones than low ones have: their totals stand for smaller areas, and cannot be compared.</source>
      <translation>高百分位數具有目標的分區少於低百分位數：其總量代表較小的面積，無法互相比較。</translation>
    </message>
    <message>
      <source>{count} targets have fewer than {enough:g} points above them on average. Their intervals are too narrow: with 1.5 points, limits of 90 % hold the true percentile in about 75 % of samplings (simulated).</source>
      <translation>{count} 個目標平均只有不到 {enough:g} 個點高於目標，其區間過窄：只有 1.5 個點時，90 % 界限約僅在 75 % 的採樣中包含真實百分位數 (模擬結果)。</translation>
    </message>
    <message>
      <source>The {most} largest of {count} zones.</source>
      <translation>{count} 個分區中最大的 {most} 個。</translation>
    </message>
    <message>
      <source>percentile {percentile:g}</source>
      <translation>百分位數 {percentile:g}</translation>
    </message>
    <message>
      <source>The {most} lowest of {count} percentiles.</source>
      <translation>{count} 個百分位數中最低的 {most} 個。</translation>
    </message>
    <message>
      <source>mean of the map</source>
      <translation>地圖平均</translation>
    </message>
    <message>
      <source>theoretical deficit</source>
      <translation>理論虧缺</translation>
    </message>
    <message>
      <source>reachable gain</source>
      <translation>可達增量</translation>
    </message>
    <message>
      <source>Boxplots</source>
      <translation>盒狀圖</translation>
    </message>
    <message>
      <source>Tests of difference</source>
      <translation>差異檢定</translation>
    </message>
    <message>
      <source>How the strata were made</source>
      <translation>分層的方式</translation>
    </message>
    <message>
      <source>Terrain classes and classes as a whole; mean in kg m-2.</source>
      <translation>各地形與各類別整體；平均單位 kg m-2。</translation>
    </message>
    <message>
      <source>Kruskal-Wallis asks whether all groups could be of one distribution. Dunn's test compares each two of them on the same ranks (z, corrected for ties), with p-values after Holm (1979) for all pairs of a comparison; that correction holds by itself, whatever Kruskal-Wallis says. The tests take the points as independent: where they stand in clusters, p-values are too small.</source>
      <translation>Kruskal-Wallis 檢定各組是否可能來自同一分布。Dunn 檢定以相同的等級兩兩比較 (z，已校正同分)，p 值對同一比較的所有配對依 Holm (1979) 校正；無論 Kruskal-Wallis 的結果如何，此校正本身即成立。檢定將各點視為獨立：若點呈叢集，p 值會過小。</translation>
    </message>
    <message>
      <source>Each point took the value of the raster's cell that it lies in. Quantiles are interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996).</source>
      <translation>每個點取其所在網格的值。分位數在最近的兩個等級間內插 (Hyndman and Fan 1996 的第 7 型)。</translation>
    </message>
    <message>
      <source>Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. Quantiles are those of all cells, interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996).</source>
      <translation>總量 [Tg] = 各網格儲量 [kg m-2] x 網格面積 [m2] 之和 / 1,000,000,000。分位數取自全部網格，在最近的兩個等級間內插 (Hyndman and Fan 1996 的第 7 型)。</translation>
    </message>
    <message>
      <source>No test: it would have no meaning for cells of a map. They are predictions and not samples, near ones are much alike, and with so many of them any difference would seem significant. Give measured points to test differences.</source>
      <translation>未作檢定：對地圖的網格而言沒有意義。網格是預測值而非樣本，鄰近者極為相似，數量又多，任何差異都會顯得顯著。要檢定差異請提供實測點。</translation>
    </message>
    <message>
      <source>n: points. Mean and SD in kg m-2. Share: of the points. Strata that share a letter do not differ at {level}: over all strata, within one terrain class, within one class; a has the highest mean rank. None: fewer than {least} points, or nothing to compare with.</source>
      <translation>n：樣點數。平均與標準差單位 kg m-2。占比：樣點。有相同字母的層在 {level} 水準下無差異：依序為所有層間、同一地形內、同一類別內；a 的平均等級最高。無字母：樣點少於 {least} 或無可比較者。</translation>
    </message>
    <message>
      <source>n: cells. Mean and SD in kg m-2. Share: of the area. The mean is weighted by area; the SD counts each cell once.</source>
      <translation>n：網格數。平均與標準差單位 kg m-2。占比：面積。平均以面積加權；標準差每網格計一次。</translation>
    </message>
    <message>
      <source>Kruskal-Wallis tests at {level}; groups of fewer than {least} points take no part. Each p-value stands for its own comparison.</source>
      <translation>Kruskal-Wallis 檢定 ({level} 水準)；樣點少於 {least} 的組不參與。各 p 值僅代表該項比較。</translation>
    </message>
    <message>
      <source>Pairs that differ at {level} by Dunn's test; the first has the higher ranks. All pairs are in the CSV.</source>
      <translation>Dunn 檢定在 {level} 水準下有差異的組合；前者等級較高。全部組合見 CSV。</translation>
    </message>
    <message>
      <source>not tested: {reason}</source>
      <translation>未檢定：{reason}</translation>
    </message>
    <message>
      <source>the groups differ</source>
      <translation>各組有差異</translation>
    </message>
    <message>
      <source>no difference shown</source>
      <translation>未見差異</translation>
    </message>
    <message>
      <source>{strata} strata, {count} points; mean {mean} kg m-2. 1 kg m-2 = 10 t ha-1.</source>
      <translation>共 {strata} 層、{count} 個樣點；平均 {mean} kg m-2。1 kg m-2 = 10 t ha-1。</translation>
    </message>
    <message>
      <source>{strata} strata, {count} cells, {area} ha, {total} Tg of carbon; mean {mean} kg m-2. 1 kg m-2 = 10 t ha-1.</source>
      <translation>{strata} 個分層，{count} 個網格，{area} ha，碳 {total} Tg；平均 {mean} kg m-2。1 kg m-2 = 10 t ha-1。</translation>
    </message>
    <message>
      <source>Quantiles of the stock [kg m-2] over the points.</source>
      <translation>樣點碳儲量的分位數 [kg m-2]。</translation>
    </message>
    <message>
      <source>Quantiles of the stock [kg m-2] over the cells.</source>
      <translation>網格碳儲量的分位數 [kg m-2]。</translation>
    </message>
    <message>
      <source>Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in brackets: points. Dots: points beyond the whiskers, or all of fewer than {least}. Boxes of a panel that share a letter do not differ at {level} (Dunn's test, Holm's correction).</source>
      <translation>盒：第 25 至第 75 百分位與中位數；鬚：第 5 與第 95 百分位；菱形：平均；括號內：樣點數。點：鬚外的樣點，樣點少於 {least} 時為全部。同一圖中有相同字母者在 {level} 水準下無差異 (Dunn 檢定，Holm 校正)。</translation>
    </message>
    <message>
      <source>Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in brackets: area in ha.</source>
      <translation>盒：第 25 至第 75 百分位與中位數；鬚：第 5 與第 95 百分位；菱形：平均；括號內：面積 [ha]。</translation>
    </message>
    <message>
      <source>The first {most} boxes of a panel.</source>
      <translation>每圖僅列前 {most} 個盒。</translation>
    </message>
    <message>
      <source>{name} ({size})</source>
      <translation>{name} ({size})</translation>
    </message>
    <message>
      <source>No two groups differ at {level} by Dunn's test; all pairs are in the CSV.</source>
      <translation>依 Dunn 檢定，在 {level} 水準下沒有任何兩組有差異；所有配對見 CSV。</translation>
    </message>
    <message>
      <source>Terrain classes by the elevation in {dem}: {classes}. A break belongs to the class above it, the highest one to the class below it.</source>
      <translation>依 {dem} 的高程劃分地形類別：{classes}。分界值屬於其上的類別，最高的分界值屬於其下的類別。</translation>
    </message>
    <message>
      <source>Classes: {classes}, in the order of the legend.</source>
      <translation>類別：{classes}，依圖例順序。</translation>
    </message>
    <message>
      <source>class</source>
      <translation>類別</translation>
    </message>
    <message>
      <source>Steps: {count}</source>
      <translation>{count} 個步驟</translation>
    </message>
    <message>
      <source>What the steps of the study found, and how each figure came about. Figures and tables are those of the steps' own reports; nothing was computed anew.</source>
      <translation>本報告彙整研究各步驟的結果，以及每個數值的由來。圖表取自各步驟的報告，未重新計算。</translation>
    </message>
    <message>
      <source>Step {step}: {title} – {what}</source>
      <translation>步驟 {step}：{title}：{what}</translation>
    </message>
    <message>
      <source>Table {number}. {caption}</source>
      <translation>表 {number}　{caption}</translation>
    </message>
    <message>
      <source>Figure {number}. {caption}</source>
      <translation>圖 {number}　{caption}</translation>
    </message>
    <message>
      <source>[English] {text}</source>
      <translation>[原文] {text}</translation>
    </message>
    <message>
      <source>Texts within figures are in the language in which each step was run.</source>
      <translation>圖內文字 (座標軸、圖例) 維持各步驟執行時的語言；圖說與表格均為中文。</translation>
    </message>
    <message>
      <source>Main figures</source>
      <translation>主要數據</translation>
    </message>
    <message>
      <source>Main figures of the study. Step: number of the step in this report. Stocks: 1 kg m-2 = 10 t ha-1; 1 Tg = 1 million t.</source>
      <translation>研究主要數據。步驟：本報告中的步驟編號。碳儲量 1 kg m-2 = 10 t ha-1；1 Tg = 100 萬公噸。</translation>
    </message>
    <message>
      <source>Consistency</source>
      <translation>一致性檢查</translation>
    </message>
    <message>
      <source>How to cite</source>
      <translation>引用方式</translation>
    </message>
    <message>
      <source>{author}: {name}, version {version}. QGIS plugin. {homepage}</source>
      <translation>{author}：{name}，{version} 版。QGIS 外掛程式。{homepage}</translation>
    </message>
    <message>
      <source>{count} texts have no translation; they are in English and marked [English]. Reports of older versions of the plugin keep sentences with numbers in English only; run those steps again to have them translated.</source>
      <translation>有 {count} 處文字尚無中文譯文，以英文原文列出，並標示「[原文]」。舊版外掛的報告中含數值的語句僅有英文；重新執行該步驟即可得到中文。</translation>
    </message>
    <message>
      <source>Step {step}: {title}</source>
      <translation>步驟 {step}：{title}</translation>
    </message>
    <message>
      <source>Step {step}: inputs, and parameters that are not at their default.</source>
      <translation>步驟 {step}：輸入資料，以及與預設值不同的參數。</translation>
    </message>
    <message>
      <source>Outputs: {list}.</source>
      <translation>輸出：{list}。</translation>
    </message>
    <message>
      <source>Run {started} to {finished} with {software}.</source>
      <translation>執行時間 {started} 至 {finished}；{software}。</translation>
    </message>
    <message>
      <source>The document {file} ('{title}') is of no known step and is left out.</source>
      <translation>文件 {file} (「{title}」) 不屬於任何已知步驟，未列入。</translation>
    </message>
    <message>
      <source>From data to results</source>
      <translation>資料到成果的流程</translation>
    </message>
    <message>
      <source>Each step and where its inputs came from. Inputs: parameter, file, and the step that made it; files without a step are data that the study started from. Model: the trained model that the step rests on.</source>
      <translation>各步驟及其輸入來源。輸入：參數、檔案及產生該檔案的步驟；未標步驟者為研究的原始資料。模型：該步驟所依據的訓練模型。</translation>
    </message>
    <message>
      <source>Software</source>
      <translation>軟體版本</translation>
    </message>
    <message>
      <source>Versions that the steps ran with.</source>
      <translation>各步驟執行時的軟體版本。</translation>
    </message>
    <message>
      <source>Methods and sources</source>
      <translation>方法文獻</translation>
    </message>
    <message>
      <source>The report {path} cannot be read: {reason}.</source>
      <translation>報告 {path} 無法讀取：{reason}。</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>目錄</translation>
    </message>
    <message>
      <source>Summary report of a study</source>
      <translation>研究總結報告</translation>
    </message>
    <message>
      <source>Paths of files are relative to {folder}.</source>
      <translation>檔案路徑均相對於 {folder}。</translation>
    </message>
    <message>
      <source>Tables that are too long for this report are left to the step's own: {names}.</source>
      <translation>較長的表格未列入，請見該步驟的報告：{names}。</translation>
    </message>
    <message>
      <source>it holds other figures than the JSON beside it</source>
      <translation>其圖數與 JSON 不符</translation>
    </message>
    <message>
      <source>Made {made} by an older version that kept no provenance.</source>
      <translation>產製於 {made}，當時的版本未保留來源紀錄。</translation>
    </message>
    <message>
      <source>This step has no report of its own; it is known from the metadata of {file}.</source>
      <translation>此步驟沒有自己的報告；資訊取自 {file} 的中繼資料。</translation>
    </message>
    <message>
      <source>Parameters at their default: {list}.</source>
      <translation>採預設值的參數：{list}。</translation>
    </message>
    <message>
      <source>These documents hold no provenance and were recognised by their title: {names}.</source>
      <translation>下列文件沒有來源紀錄，依標題辨識：{names}。</translation>
    </message>
    <message>
      <source>{name}: {file} (model of step {model})</source>
      <translation>{name}：{file} (步驟 {model} 的模型)</translation>
    </message>
    <message>
      <source>Step {step} brings together inputs that rest on different models: {list}.</source>
      <translation>步驟 {step} 併用了依據不同模型的輸入：{list}。</translation>
    </message>
    <message>
      <source>What can be checked rests on the {known} of {count} steps whose provenance was kept.</source>
      <translation>檢查僅及於有來源紀錄的步驟 ({known}/{count})。</translation>
    </message>
    <message>
      <source>Every input that a step of this plugin should have made is the output of a step of the study, no file was changed after it was used, and all steps ran with the same versions.</source>
      <translation>凡應由本外掛步驟產生的輸入，均可追溯至本研究的步驟；檔案使用後未再變更；各步驟使用相同的軟體版本。</translation>
    </message>
    <message>
      <source>Data that the study started from</source>
      <translation>原始資料</translation>
    </message>
    <message>
      <source>Files that no step made; time of the last change and size when they were first used.</source>
      <translation>非由任何步驟產生的檔案；最後修改時間與大小為首次使用時的紀錄。</translation>
    </message>
    <message>
      <source>{reference} (steps {steps})</source>
      <translation>{reference} (步驟 {steps})</translation>
    </message>
    <message>
      <source>The figures could not be taken from {page}: {reason}.</source>
      <translation>無法自 {page} 取得圖：{reason}。</translation>
    </message>
    <message>
      <source>it is not there</source>
      <translation>檔案不存在</translation>
    </message>
    <message>
      <source>{file} was made again by step {maker} ({made}) after it had been used (from {used}): run again step {steps}.</source>
      <translation>{file} 使用之後 (自 {used} 起)，又由步驟 {maker} 重新產生 ({made})：請重新執行步驟 {steps}。</translation>
    </message>
    <message>
      <source>{file} was changed ({made}) after it had been used (from {used}) by step {steps}.</source>
      <translation>{file} 於步驟 {steps} 使用之後 (自 {used} 起) 有變更 ({made})。</translation>
    </message>
    <message>
      <source>Steps ran with different versions of {name}: {list}.</source>
      <translation>各步驟使用的 {name} 版本不同：{list}。</translation>
    </message>
    <message>
      <source>{file} (step {step})</source>
      <translation>{file} (步驟 {step})</translation>
    </message>
    <message>
      <source>Step {step} took {file} as {name}, and no step of the study made it.</source>
      <translation>步驟 {step} 以 {file} 為 {name}，但本研究沒有任何步驟產生此檔案。</translation>
    </message>
    <message>
      <source>mean stock of the profiles, {interval} cm (n = {n})</source>
      <translation>剖面平均碳儲量 {interval} cm (n = {n})</translation>
    </message>
    <message>
      <source>{total} Tg of organic carbon on {area} ha, {mean} kg m-2 on average.</source>
      <translation>{area} ha 共有有機碳 {total} Tg，平均 {mean} kg m-2。</translation>
    </message>
    <message>
      <source>gain up to percentile {percentile}</source>
      <translation>達第 {percentile} 百分位之可增量</translation>
    </message>
    <message>
      <source>Of {rows} rows, {measured} had a measured bulk density; {filled} were filled and {without} stay without.</source>
      <translation>{rows} 筆資料中，{measured} 筆有實測總體密度，{filled} 筆以轉換函數補值，{without} 筆仍缺。</translation>
    </message>
    <message>
      <source>Of {rows} rows, {used} were used and {rejected} left out; they make {profiles} profiles.</source>
      <translation>{rows} 筆資料中，{used} 筆可用，{rejected} 筆未採用，共 {profiles} 個剖面。</translation>
    </message>
    <message>
      <source>In {interval} cm, {n} profiles have a stock: {mean} kg m-2 on average (median {median}, CV {cv} %), from {low} to {high} kg m-2.</source>
      <translation>{interval} cm 有 {n} 個剖面具碳儲量：平均 {mean} kg m-2 (中位數 {median}，變異係數 {cv} %)，範圍 {low} 至 {high} kg m-2。</translation>
    </message>
    <message>
      <source>{property}, {interval} cm: mean {mean} over {n} profiles.</source>
      <translation>{property}，{interval} cm：{n} 個剖面的平均值為 {mean}。</translation>
    </message>
    <message>
      <source>{used} rows were used and {rejected} left out.</source>
      <translation>採用 {used} 筆資料，{rejected} 筆未採用。</translation>
    </message>
    <message>
      <source>{cells} cells ({area} ha) have a value.</source>
      <translation>{cells} 個網格 ({area} ha) 有值。</translation>
    </message>
    <message>
      <source>{layers} terrain layers were made of {dem} ({cells} cells).</source>
      <translation>由 {dem} 產生 {layers} 個地形圖層 ({cells} 個網格)。</translation>
    </message>
    <message>
      <source>{map}: {low} to {high}, mean {mean}.</source>
      <translation>{map}：{low} 至 {high}，平均 {mean}。</translation>
    </message>
    <message>
      <source>{count} covariates on a grid of {size} in {crs}; {share} % of {cells} cells have every covariate.</source>
      <translation>共 {count} 個共變數，網格大小 {size}，坐標系統 {crs}；{cells} 個網格中 {share} % 具備所有共變數。</translation>
    </message>
    <message>
      <source>{count} methods were compared on {repeats} splits of the samples. {best} had the least error: RMSE {rmse}, R² {r2}.</source>
      <translation>以 {repeats} 次樣本分割比較 {count} 種方法。誤差最小者為 {best}：RMSE {rmse}，R² {r2}。</translation>
    </message>
    <message>
      <source>{method} was trained on {samples} samples with {covariates} covariates. In validation (n = {n}) it has R² {r2} (1 - SSE/SST), RMSE {rmse}, CCC {ccc} and bias {bias}.</source>
      <translation>{method} 以 {samples} 個樣本與 {covariates} 個共變數訓練。驗證 (n = {n}) 結果：R² {r2} (1 - SSE/SST)，RMSE {rmse}，CCC {ccc}，偏差 {bias}。</translation>
    </message>
    <message>
      <source>coverage (PICP) of the {level} % interval (n = {n})</source>
      <translation>{level} % 預測區間涵蓋率 (PICP, n = {n})</translation>
    </message>
    <message>
      <source>At {n} points the map has R² {r2} (95 % limits {r2_low} to {r2_high}), RMSE {rmse} ({rmse_low} to {rmse_high}) and bias {bias}.</source>
      <translation>地圖於 {n} 個驗證點：R² {r2} (95 % 信賴界限 {r2_low} 至 {r2_high})，RMSE {rmse} ({rmse_low} 至 {rmse_high})，偏差 {bias}。</translation>
    </message>
    <message>
      <source>{coverage} % of the observations lie within the {level} % limits (95 % confidence {low} to {high} %).</source>
      <translation>{coverage} % 的觀測值落在 {level} % 界限內 (95 % 信賴區間 {low} 至 {high} %)。</translation>
    </message>
    <message>
      <source>{new} new points were chosen by {method}, beside {existing} existing ones.</source>
      <translation>以 {method} 法選出 {new} 個新樣點，另有 {existing} 個既有樣點。</translation>
    </message>
    <message>
      <source>area of the map</source>
      <translation>製圖面積</translation>
    </message>
    <message>
      <source>The {level} limits of the total are {low} to {high} Tg.</source>
      <translation>總量的 {level} 界限為 {low} 至 {high} Tg。</translation>
    </message>
    <message>
      <source>total of organic carbon</source>
      <translation>有機碳總量</translation>
    </message>
    <message>
      <source>mean stock of the map</source>
      <translation>地圖平均碳儲量</translation>
    </message>
    <message>
      <source>Most carbon lies in {zone}: {total} Tg, {share} %.</source>
      <translation>有機碳最多者為{zone}：{total} Tg，占 {share} %。</translation>
    </message>
    <message>
      <source>{strata} strata of terrain and land cover; mean {mean} kg m-2.</source>
      <translation>地形與土地覆蓋共分 {strata} 層；平均 {mean} kg m-2。</translation>
    </message>
    <message>
      <source>On {area} ha the fine fraction could hold {deficit} Tg more, by the equation {equation}; {over} ha are over capacity.</source>
      <translation>依 {equation} 式，{area} ha 的細粒部分理論上可再保存 {deficit} Tg；{over} ha 已超過容量。</translation>
    </message>
    <message>
      <source>Up to percentile {percentile} of the measured stocks, {gain} Tg could be gained (limits {low} to {high} Tg) on {area} ha, {mean} kg m-2 on average.</source>
      <translation>若達實測碳儲量的第 {percentile} 百分位，{area} ha 可增加 {gain} Tg (界限 {low} 至 {high} Tg)，平均 {mean} kg m-2。</translation>
    </message>
    <message>
      <source>Nearest to the measured values comes {function}: RMSE {rmse} g cm-3, bias {bias} g cm-3, n = {n}.</source>
      <translation>最接近實測值的函數為 {function}：RMSE {rmse} g cm-3，偏差 {bias} g cm-3，n = {n}。</translation>
    </message>
    <message>
      <source>number of covariates</source>
      <translation>共變數個數</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>R² of the model's validation (n = {n})</source>
      <translation>模型驗證 R² (n = {n})</translation>
    </message>
    <message>
      <source>RMSE of the model's validation</source>
      <translation>模型驗證 RMSE</translation>
    </message>
    <message>
      <source>concordance (CCC) of the model's validation</source>
      <translation>模型驗證一致性相關係數 (CCC)</translation>
    </message>
    <message>
      <source>Variogram of the residuals: {model}, nugget {nugget}, sill {sill}, practical range {range} m; the nugget is {share} % of the sill.</source>
      <translation>殘差半變異圖：{model}，塊金 {nugget}，基台值 {sill}，有效影響範圍 {range} m；塊金占基台值 {share} %。</translation>
    </message>
    <message>
      <source>The {level} % prediction interval ({kind}) holds {coverage} % of {n} samples; its mean width is {width}.</source>
      <translation>{level} % 預測區間 ({kind}) 涵蓋 {n} 個樣本中的 {coverage} %；平均寬度 {width}。</translation>
    </message>
    <message>
      <source>{outside} ha of {area} ha, {share} %, lie outside the area of applicability of the model.</source>
      <translation>{area} ha 中有 {outside} ha ({share} %) 位於模型適用範圍之外。</translation>
    </message>
    <message>
      <source>R² of the map at validation points (n = {n})</source>
      <translation>地圖於驗證點之 R² (n = {n})</translation>
    </message>
    <message>
      <source>RMSE of the map at validation points</source>
      <translation>地圖於驗證點之 RMSE</translation>
    </message>
    <message>
      <source>theoretical deficit of the fine fraction</source>
      <translation>細粒部分理論碳虧缺量</translation>
    </message>
    <message>
      <source>outside the area of applicability</source>
      <translation>模型適用範圍外</translation>
    </message>
    <message>
      <source>Over all cells that have a value.</source>
      <translation>所有有值網格的統計。</translation>
    </message>
    <message>
      <source>Colours from the 2nd to the 98th percentile; on both sides of 0 for curvatures, position and direction, and by powers of ten for flow accumulation and stream power. White is NoData.</source>
      <translation>顏色自第 2 至第 98 百分位；曲率、地形位置與坡向以 0 為中心；集流量與水流強度以 10 的次方表示。白色為無資料。</translation>
    </message>
    <message>
      <source>What they are</source>
      <translation>各圖層說明</translation>
    </message>
    <message>
      <source>Formulas and sources.</source>
      <translation>公式與出處。</translation>
    </message>
    <message>
      <source>{count} layers of {source}</source>
      <translation>{source} 的 {count} 個圖層</translation>
    </message>
    <message>
      <source>Soil texture of samples</source>
      <translation>樣本土壤質地</translation>
    </message>
    <message>
      <source>Texture</source>
      <translation>質地</translation>
    </message>
    <message>
      <source>After scaling to 100 %, zeros kept.</source>
      <translation>調整為總和 100 % 後的數值，保留零值。</translation>
    </message>
    <message>
      <source>The samples in the texture triangle of USDA: the larger a mark, the more samples; numbers are class codes.</source>
      <translation>樣本於 USDA 質地三角圖：標記越大樣本越多，數字為質地類別代碼。</translation>
    </message>
    <message>
      <source>USDA texture classes.</source>
      <translation>USDA 質地類別。</translation>
    </message>
    <message>
      <source>Soil texture maps</source>
      <translation>土壤質地圖</translation>
    </message>
    <message>
      <source>Area by USDA texture class.</source>
      <translation>USDA 質地類別面積。</translation>
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha) have a value.</source>
      <translation>{count:,} 個網格 ({area:,.1f} ha) 有值。</translation>
    </message>
    <message>
      <source>A composition that comes back from a mean log-ratio is the centre of the compositions that are likely there, which is near to a median. It is not the mean of each fraction: do not take it for totals of clay or silt.</source>
      <translation>由平均對數比反轉換而得的組成，是該處可能組成的中心，接近中位數。它不是各粒徑的平均：請勿用來計算黏粒或坋粒的總量。</translation>
    </message>
    <message>
      <source>USDA texture classes; white is NoData.</source>
      <translation>USDA 質地類別；白色為無資料。</translation>
    </message>
    <message>
      <source>{count} rows had a sum of {low:.4g} to {high:.4g} %, not 100, and were scaled to 100.</source>
      <translation>{count} 列的總和為 {low:.4g} 至 {high:.4g} %，並非 100，已調整為 100。</translation>
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha) hold values that cannot be and are NoData, such as {example}.</source>
      <translation>{count:,} 個網格 ({area:,.1f} ha) 含有不可能的值，設為無資料值，例如 {example}。</translation>
    </message>
    <message>
      <source>{count:,} cells hold a zero. Zeros were replaced by {put:g} %, {share} x the detection limit, and the other fractions reduced in proportion (Martin-Fernandez et al. 2003).</source>
      <translation>{count:,} 個網格含有 0。0 以 {put:g} % ({share} x 偵測極限) 取代，其他粒徑按比例減少 (Martin-Fernandez et al. 2003)。</translation>
    </message>
    <message>
      <source>{names}; white is NoData.</source>
      <translation>{names}；白色為無資料。</translation>
    </message>
    <message>
      <source>sand 100 %</source>
      <translation>砂粒 100 %</translation>
    </message>
    <message>
      <source>silt 100 %</source>
      <translation>坋粒 100 %</translation>
    </message>
    <message>
      <source>clay 100 %</source>
      <translation>黏粒 100 %</translation>
    </message>
    <message>
      <source>{count:,} rows hold a zero. Zeros were replaced by {put:g} %, {share} x the detection limit, and the other fractions reduced in proportion (Martin-Fernandez et al. 2003).</source>
      <translation>{count:,} 列含有 0。0 以 {put:g} % ({share} x 偵測極限) 取代，其他粒徑按比例減少 (Martin-Fernandez et al. 2003)。</translation>
    </message>
    <message>
      <source>Totals and shares</source>
      <translation>總量與占比</translation>
    </message>
    <message>
      <source>Cells and area: those with a stock. Cells and area without stock belong to the zone, hold no value in the map and add nothing. The mean is weighted by area.</source>
      <translation>網格數與面積：有碳儲量者。無儲量者屬於該分區，但地圖上無值，不計入總量。平均以面積加權。</translation>
    </message>
    <message>
      <source>How the totals were made</source>
      <translation>總量的計算方式</translation>
    </message>
    <message>
      <source>Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell in the zone [m2] / 1,000,000,000.</source>
      <translation>總量 [Tg] = 各網格儲量 [kg m-2] x 網格在分區內的面積 [m2] 之和 / 1,000,000,000。</translation>
    </message>
    <message>
      <source>How the intervals were made</source>
      <translation>區間的計算方式</translation>
    </message>
    <message>
      <source>The intervals hold what the samples and the model tell. They leave out errors of the laboratory or of the bulk density that all samples share, cells without a stock, and the uncertainty of the variogram itself; where samples stand in clusters or leave parts of the map out, they are too narrow there. See Wadoux and Heuvelink (2023, Methods in Ecology and Evolution 14, 1320-1332) on why totals need the correlation of the errors.</source>
      <translation>區間包含樣本與模型所能說明的誤差，未包含：所有樣本共有的化驗或總體密度誤差、沒有儲量的網格，以及半變異圖本身的不確定性；樣本呈叢集或未涵蓋地圖某些部分時，該處的區間過窄。總量為何需要誤差的相關性，見 Wadoux and Heuvelink (2023, Methods in Ecology and Evolution 14, 1320-1332)。</translation>
    </message>
    <message>
      <source>Difference of the second map from the first</source>
      <translation>第二幅地圖減第一幅地圖之差</translation>
    </message>
    <message>
      <source>Wrong intervals, for comparison only</source>
      <translation>錯誤的區間，僅供比較</translation>
    </message>
    <message>
      <source>Do not use these. Adding up the limits of all cells takes all errors for one and the same, and is far too wide; taking cells for independent is far too narrow. Only for a zone of one cell are the three alike.</source>
      <translation>請勿使用。將所有網格的界限相加，等於把所有誤差視為同一個，區間過寬；將網格視為獨立則過窄。只有單一網格的分區三者才會相近。</translation>
    </message>
    <message>
      <source>Right and wrong intervals.</source>
      <translation>正確與錯誤的區間。</translation>
    </message>
    <message>
      <source>Carbon totals by zone</source>
      <translation>分區碳總量</translation>
    </message>
    <message>
      <source>Total: {total} Tg of organic carbon on {area} ha, on average {mean} kg m-2. 1 Tg = 1 million t; 1 kg m-2 = 10 t ha-1.</source>
      <translation>總量：{total} Tg 有機碳，面積 {area} ha，平均 {mean} kg m-2。1 Tg = 100 萬公噸；1 kg m-2 = 10 t ha-1。</translation>
    </message>
    <message>
      <source>Every cell with a stock lies in a zone.</source>
      <translation>所有有儲量的網格都位於某一分區內。</translation>
    </message>
    <message>
      <source>These totals carry no interval: it needs the model of the map and its covariates (MODEL, COVARIATES). The sum of the cells' lower limits is not the lower limit of the sum: do not add up a map of limits.</source>
      <translation>這些總量沒有區間：需要地圖的模型與其共變數 (MODEL, COVARIATES)。網格下限之和不是總和的下限：請勿將界限地圖相加。</translation>
    </message>
    <message>
      <source>Differences between zones</source>
      <translation>分區之間的差異</translation>
    </message>
    <message>
      <source>{realizations} maps of the errors were simulated on the scale of the model and each was added up by zone; the limits are quantiles of these totals, means and shares. {replicates} times a residual with the variogram below was drawn at the samples, added to the fitted trend, and the model refitted to it (parametric bootstrap), which gives the error of the trend and of kriging; fields of the residual over the whole map were then drawn conditional on it (circulant embedding and simple kriging). The nugget is independent from cell to cell. Errors turn into stocks by the model's back-transform, centred so that the mean of all simulated maps is the map itself, in each cell.</source>
      <translation>在模型的尺度上模擬 {realizations} 幅誤差地圖，並逐一依分區加總；界限為這些總量、平均與占比的分位數。依下列半變異圖在樣本處抽取殘差 {replicates} 次，加到擬合的趨勢上，再據以重新擬合模型 (參數拔靴法)，得到趨勢與克利金的誤差；再以該殘差為條件，抽取整幅地圖的殘差場 (循環嵌入法與簡單克利金)。塊金值在網格之間獨立。誤差經模型的反轉換成為儲量，並置中使所有模擬地圖的平均在每個網格都等於地圖本身。</translation>
    </message>
    <message>
      <source>All zones: {difference} Tg, {level:g} % interval {lower} to {upper} Tg (second minus first).</source>
      <translation>全部分區：{difference} Tg，{level:g} % 區間 {lower} 至 {upper} Tg (第二幅減第一幅)。</translation>
    </message>
    <message>
      <source>Second map minus first, with {level:g} % intervals; one that holds 0 is no proof of a difference.</source>
      <translation>後一地圖減前一地圖，附 {level:g} % 區間；包含 0 者不能證明有差異。</translation>
    </message>
    <message>
      <source>{level:g} % interval of the total: {lower} to {upper} Tg.</source>
      <translation>總量的 {level:g} % 區間：{lower} 至 {upper} Tg。</translation>
    </message>
    <message>
      <source>Lines: {level:g} % intervals.</source>
      <translation>線段：{level:g} % 區間。</translation>
    </message>
    <message>
      <source>The {most} largest of {count}.</source>
      <translation>{count} 個分區中最大的 {most} 個。</translation>
    </message>
    <message>
      <source>organic carbon [Tg]</source>
      <translation>有機碳 [Tg]</translation>
    </message>
    <message>
      <source>mean stock [kg m-2]</source>
      <translation>平均儲量 [kg m-2]</translation>
    </message>
    <message>
      <source>{level:g} % intervals of totals, means and shares. Shares are of the sum of all rows.</source>
      <translation>總量、平均與占比的 {level:g} % 區間。占比以所有列之和為準。</translation>
    </message>
    <message>
      <source>First zone minus second, with {level:g} % intervals from the same simulated maps: errors that two zones have in common drop out. The {count} zones of the largest totals.</source>
      <translation>前一分區減後一分區，{level:g} % 區間取自相同的模擬地圖：兩分區共有的誤差相互抵銷。總量最大的 {count} 個分區。</translation>
    </message>
    <message>
      <source>first map</source>
      <translation>前一地圖</translation>
    </message>
    <message>
      <source>second map</source>
      <translation>後一地圖</translation>
    </message>
    <message>
      <source>Variogram of the errors, {map}: {model}, nugget {nugget}, partial sill {psill}, range parameter {range}; scaled so that the errors are as large as those of cross-validation.</source>
      <translation>誤差的半變異圖 ({map})：{model}，塊金值 {nugget}，偏基台值 {psill}，範圍參數 {range}；已調整使誤差與交叉驗證的誤差相當。</translation>
    </message>
    <message>
      <source>The errors of the two maps were simulated with the correlation {correlation} that the out-of-fold errors of the two models have at {count} common samples, in every cell and distance alike.</source>
      <translation>兩幅地圖的誤差以相關係數 {correlation} 模擬，即兩個模型在 {count} 個共同樣本處折外誤差的相關，各網格與各距離皆同。</translation>
    </message>
    <message>
      <source>The errors of the two maps were simulated as independent, for the two models have {count} samples at common places, too few to tell.</source>
      <translation>兩幅地圖的誤差以獨立模擬，因為兩個模型在共同位置的樣本只有 {count} 個，不足以判斷。</translation>
    </message>
    <message>
      <source>Total by zone and its share of the sum of all rows.</source>
      <translation>各分區總量及其占比。</translation>
    </message>
    <message>
      <source>Mean stock by zone, and the area behind it.</source>
      <translation>各分區平均碳儲量及其面積。</translation>
    </message>
    <message>
      <source>{area} ha of the map, with {total} Tg, lie in no zone; they are the row (no zone), so that the rows add up to the map.</source>
      <translation>地圖中有 {area} ha (共 {total} Tg) 不屬於任何分區；列為「不屬任何分區」一列，使各列總和等於地圖。</translation>
    </message>
    <message>
      <source>{area} ha of the map, with {total} Tg, lie in no zone; they are no row and not part of the total.</source>
      <translation>地圖中有 {area} ha (共 {total} Tg) 不屬於任何分區；未列出，也不計入總量。</translation>
    </message>
    <message>
      <source>all rows, each cell once</source>
      <translation>所有列，每個網格計一次</translation>
    </message>
    <message>
      <source>Kind of validation: samples held back, spread evenly over the range of the target; the model is that of the others.</source>
      <translation>驗證方式：保留樣本，均勻分布於目標變數的範圍；模型以其餘樣本訓練。</translation>
    </message>
    <message>
      <source>Kind of validation: samples that the split field marks valid; the model is that of the others.</source>
      <translation>驗證方式：分割欄位標為 valid 的樣本；模型以其餘樣本訓練。</translation>
    </message>
    <message>
      <source>Kind of validation: cross-validation: each sample predicted by a model that did not see it; the model is of all samples.</source>
      <translation>驗證方式：交叉驗證，每個樣本由未見過它的模型預測；最終模型使用全部樣本。</translation>
    </message>
    <message>
      <source>Kind of validation: cross-validation by spatial blocks: each sample predicted by a model of other blocks.</source>
      <translation>驗證方式：空間區塊交叉驗證，每個樣本由其他區塊的模型預測。</translation>
    </message>
    <message>
      <source>Kind of validation: none.</source>
      <translation>驗證方式：無。</translation>
    </message>
    <message>
      <source>Validation samples.</source>
      <translation>驗證樣本。</translation>
    </message>
    <message>
      <source>Tuning</source>
      <translation>調校</translation>
    </message>
    <message>
      <source>Candidates and the RMSE of the trend on the modelled scale, best first.</source>
      <translation>候選設定及趨勢在建模尺度上的 RMSE，最佳者在前。</translation>
    </message>
    <message>
      <source>Importance of the covariates</source>
      <translation>共變數的重要性</translation>
    </message>
    <message>
      <source>Model of {target} ({method})</source>
      <translation>{target} 模型 ({method})</translation>
    </message>
    <message>
      <source>Distribution of {target} over all {count} samples used for training and validation.</source>
      <translation>{target} 於全部 {count} 個訓練與驗證樣本的分布。</translation>
    </message>
    <message>
      <source>R2 is 1 - SSE/SST; r2_corr the squared correlation; RMSE and bias (predicted minus observed) are in {unit}, or in ln units on the ln scale; CCC is Lin's concordance correlation coefficient.</source>
      <translation>R² 為 1 - SSE/SST；r² 為相關係數平方；RMSE 與偏差 (預測減觀測) 單位為 {unit}，ln 尺度則為 ln 單位；CCC 為 Lin 一致性相關係數。</translation>
    </message>
    <message>
      <source>Observed against predicted {target} of the validation samples, with the 1:1 line (black) and the fitted line.</source>
      <translation>驗證樣本的觀測與預測 {target}，附 1:1 線 (黑) 與擬合線。</translation>
    </message>
    <message>
      <source>Share of the training cases that are governed by rules whose conditions, and whose linear models, use the covariate, over all committee members, as Cubist reports it.</source>
      <translation>規則條件及線性模型中使用該共變數的訓練樣本占比 (所有委員會成員)，依 Cubist 的定義。</translation>
    </message>
    <message>
      <source>Settings and versions.</source>
      <translation>設定與版本。</translation>
    </message>
    <message>
      <source>Trained on {samples} samples with {covariates} covariates. The target was modelled as its natural logarithm. The mean on the original scale is exp(prediction) times Duan's smearing factor, {factor:.4f}, the mean of exp(out-of-fold error); the median is exp(prediction).</source>
      <translation>以 {samples} 個樣本與 {covariates} 個共變數訓練。目標變數取自然對數後建模。原尺度的平均為 exp(預測值) 乘以 Duan 的塗抹因子 {factor:.4f}，即 exp(折外誤差) 的平均；中位數為 exp(預測值)。</translation>
    </message>
    <message>
      <source>Trained on {samples} samples with {covariates} covariates. The target was modelled as it is.</source>
      <translation>以 {samples} 個樣本與 {covariates} 個共變數訓練。目標變數未經轉換。</translation>
    </message>
    <message>
      <source>All samples</source>
      <translation>全部樣本</translation>
    </message>
    <message>
      <source>The knobs of the trend were chosen by the error of training samples that the model did not see (out-of-bag). The first row was taken. Rows that differ by a few per cent are as good as equal.</source>
      <translation>趨勢的設定依模型未見過的訓練樣本誤差 (袋外) 選定，採用第一列。相差幾個百分比的列視為同樣好。</translation>
    </message>
    <message>
      <source>The knobs of the trend were chosen by the error of training samples that the model did not see (five folds). The first row was taken. Rows that differ by a few per cent are as good as equal.</source>
      <translation>趨勢的設定依模型未見過的訓練樣本誤差 (五折) 選定，採用第一列。相差幾個百分比的列視為同樣好。</translation>
    </message>
    <message>
      <source>share of training cases [%]</source>
      <translation>訓練樣本占比 [%]</translation>
    </message>
    <message>
      <source>Share of the decrease in impurity that each covariate brings to the trees; covariates with many values gain a little by chance.</source>
      <translation>各共變數對樹模型雜質降低量的占比；數值種類多的共變數會因機遇略為偏高。</translation>
    </message>
    <message>
      <source>Share of the summed standard deviations of each covariate's contribution.</source>
      <translation>各共變數貢獻的標準差占其總和的比例。</translation>
    </message>
    <message>
      <source>rule conditions</source>
      <translation>規則條件</translation>
    </message>
    <message>
      <source>linear models</source>
      <translation>線性模型</translation>
    </message>
    <message>
      <source>Kind: ensemble, prediction -/+ z sqrt(variance over the replicates + mean squared error in cross-validation).</source>
      <translation>種類：整體法，預測值 -/+ z sqrt(拔靴重複間的變異數 + 交叉驗證的均方誤差)。</translation>
    </message>
    <message>
      <source>Kind: book, prediction -/+ z sqrt(variance over the replicates + mean of the replicates' own out-of-bag mean squared errors) (Malone, Minasny and McBratney 2017); it counts the replicates' variance twice and is too wide.</source>
      <translation>種類：教科書法，預測值 -/+ z sqrt(拔靴重複間的變異數 + 各重複自身袋外均方誤差的平均) (Malone, Minasny and McBratney 2017)；重複間的變異數被計入兩次，因此過寬。</translation>
    </message>
    <message>
      <source>Kind: percentiles, percentiles of the replicates; it leaves out the noise of observations, so it covers far less than its level.</source>
      <translation>種類：百分位法，取拔靴重複的百分位數；未包含觀測的雜訊，因此涵蓋率遠低於其水準。</translation>
    </message>
    <message>
      <source>ensemble</source>
      <translation>整體法</translation>
    </message>
    <message>
      <source>book</source>
      <translation>教科書法</translation>
    </message>
    <message>
      <source>The sum of the lower limits of the cells is not the lower limit of a total: do not add up these maps.</source>
      <translation>網格下限之和不是總量的下限：請勿將這些地圖相加。</translation>
    </message>
    <message>
      <source>Coverage</source>
      <translation>涵蓋率</translation>
    </message>
    <message>
      <source>Samples that lie in clusters make it look better than it is elsewhere; at this n a share is certain to about ± {points:.0f} points at 90 %.</source>
      <translation>叢集的樣本會使涵蓋率看起來比其他地方好；以此 n，占比的準確程度約為 ± {points:.0f} 個百分點 (90 %)。</translation>
    </message>
    <message>
      <source>Coverage against level; on the black line intervals are as wide as they should be.</source>
      <translation>涵蓋率與名目水準；落於黑線上表示區間寬度恰當。</translation>
    </message>
    <message>
      <source>{level:g} % interval of {target}</source>
      <translation>{target} 的 {level:g} % 區間</translation>
    </message>
    <message>
      <source>{count} bootstrap replicates of the model</source>
      <translation>模型的 {count} 個拔靴重複</translation>
    </message>
    <message>
      <source>The interval is for a new observation.</source>
      <translation>此為新觀測值的預測區間。</translation>
    </message>
    <message>
      <source>The centre is the prediction of the model itself, the same estimate that the map shows.</source>
      <translation>中心為模型本身的預測，與地圖所示的估計相同。</translation>
    </message>
    <message>
      <source>Share of observations inside the interval (PICP), on samples that were held back from the model (n = {n}).</source>
      <translation>落在區間內的觀測值占比 (PICP)，以模型訓練時保留的樣本計算 (n = {n})。</translation>
    </message>
    <message>
      <source>Share of observations inside the interval (PICP), on training samples, each with predictions and an error that it did not take part in (n = {n}).</source>
      <translation>落在區間內的觀測值占比 (PICP)，以訓練樣本計算，各樣本的預測與誤差皆未用到該樣本 (n = {n})。</translation>
    </message>
    <message>
      <source>Coverage and mean width [{unit}] of each kind of interval.</source>
      <translation>各種區間的涵蓋率與平均寬度 [{unit}]。</translation>
    </message>
    <message>
      <source>All this is on the ln scale; the limits are exp of it.</source>
      <translation>以上皆在對數尺度上；界限為其 exp 值。</translation>
    </message>
    <message>
      <source>Mean squared error that is added to the replicates' variance: {mse:.4g}.</source>
      <translation>加到拔靴重複變異數上的均方誤差：{mse:.4g}。</translation>
    </message>
    <message>
      <source>{title} [{unit}]; colours from the 2nd to the 98th percentile.</source>
      <translation>{title} [{unit}]；顏色自第 2 至第 98 百分位。</translation>
    </message>
    <message>
      <source>nominal level [%]</source>
      <translation>名目水準 [%]</translation>
    </message>
    <message>
      <source>coverage [%]</source>
      <translation>涵蓋率 [%]</translation>
    </message>
    <message>
      <source>units of the map</source>
      <translation>地圖單位</translation>
    </message>
    <message>
      <source>r² (squared correlation)</source>
      <translation>r² (相關係數平方)</translation>
    </message>
    <message>
      <source>concordance (CCC)</source>
      <translation>一致性相關係數 (CCC)</translation>
    </message>
    <message>
      <source>bias (predicted minus observed)</source>
      <translation>偏差 (預測減觀測)</translation>
    </message>
    <message>
      <source>If the points were drawn at random over the map, by a design that gave every place the same chance, these figures hold for the whole map (Brus, Kempen and Heuvelink 2011, European Journal of Soil Science 62, 394-407); otherwise they tell of these points only, and points in clusters make the limits too narrow.</source>
      <translation>若這些點是在整幅地圖上隨機抽取 (每個地點被選中的機會相同)，這些數值適用於整幅地圖 (Brus, Kempen and Heuvelink 2011, European Journal of Soil Science 62, 394-407)；否則只說明這些點，而叢集的點會使界限過窄。</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>一致程度</translation>
    </message>
    <message>
      <source>Coverage of the limits</source>
      <translation>界限的涵蓋率</translation>
    </message>
    <message>
      <source>{share:.1f} % of {n:,} observations lie between limits made to hold {level:g} %.</source>
      <translation>{n:,} 個觀測值中有 {share:.1f} % 落在名目 {level:g} % 的界限之間。</translation>
    </message>
    <message>
      <source>mean {value}</source>
      <translation>平均 {value}</translation>
    </message>
    <message>
      <source>Residuals (observed minus predicted): how they are spread, and against the prediction. A cloud that opens to one side, or slopes, tells of errors that grow with the value.</source>
      <translation>殘差 (觀測減預測) 的分布及其與預測值的關係。點雲向一側張開或傾斜，表示誤差隨數值增大。</translation>
    </message>
    <message>
      <source>Residuals in place over the map (grey, darker where it is higher): the area of a circle is the size of the residual. Neighbours of one colour tell of regions where the map is too low (blue) or too high (red).</source>
      <translation>殘差的空間分布 (底圖灰階，值高處較深)：圓面積為殘差大小。同色聚集表示該區地圖偏低 (藍) 或偏高 (紅)。</translation>
    </message>
    <message>
      <source>Validation of a map</source>
      <translation>地圖驗證</translation>
    </message>
    <message>
      <source>{map} at {points}, {field}</source>
      <translation>{map} 與 {points} ({field})</translation>
    </message>
    <message>
      <source>{n:,} points are compared with the map.</source>
      <translation>{n:,} 個點與地圖比較。</translation>
    </message>
    <message>
      <source>RMSE and bias in {unit}. {confidence} % low and high: confidence limits by the bootstrap over the points, each taken as independent of the others.</source>
      <translation>RMSE 與偏差單位 {unit}。{confidence} % 上下限：對驗證點以拔靴法求得的信賴界限，假設各點獨立。</translation>
    </message>
    <message>
      <source>Observed values ({field}) against the map at the same places, with the 1:1 line (solid) and the fitted line (dashed).</source>
      <translation>觀測值 ({field}) 與同位置的地圖值，附 1:1 線 (實線) 與擬合線 (虛線)。</translation>
    </message>
    <message>
      <source>The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, does not include it: the limits are wider than they need be.</source>
      <translation>此占比的 {confidence} % 信賴區間 {low:.1f} 至 {high:.1f} % 不包含名目值：界限寬於所需。</translation>
    </message>
    <message>
      <source>Observations (circles) and the limits of the map (bars) at the same points, in the order of the prediction; filled circles lie outside their limits.</source>
      <translation>同一驗證點的觀測值 (圓) 與地圖界限 (線段)，依預測值排序；實心圓落於界限外。</translation>
    </message>
    <message>
      <source>Shares in %: nominal level, coverage (PICP) with its Wilson confidence limits, observations below the lower and above the upper limit; mean width of the interval in {unit}.</source>
      <translation>比例 [%]：名目水準、涵蓋率 (PICP) 及其 Wilson 信賴界限、低於下限與高於上限的觀測值；區間平均寬度單位 {unit}。</translation>
    </message>
    <message>
      <source>By class of {field}</source>
      <translation>依 {field} 的類別</translation>
    </message>
    <message>
      <source>Scores of the points of each class; RMSE and bias in {unit}. Few points of a class tell little.</source>
      <translation>各類別點的指標；RMSE 與偏差的單位為 {unit}。點數少的類別參考價值有限。</translation>
    </message>
    <message>
      <source>The map explains {percent:.0f} % of the variance of the observations (R²).</source>
      <translation>地圖解釋了觀測值變異的 {percent:.0f} % (R²)。</translation>
    </message>
    <message>
      <source>Its typical error (RMSE) is {rmse}, and on average it is {bias} too high.</source>
      <translation>其典型誤差 (RMSE) 為 {rmse}，平均偏高 {bias}。</translation>
    </message>
    <message>
      <source>Its typical error (RMSE) is {rmse}, and on average it is {bias} too low.</source>
      <translation>其典型誤差 (RMSE) 為 {rmse}，平均偏低 {bias}。</translation>
    </message>
    <message>
      <source>The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, does not include it: the limits are too narrow.</source>
      <translation>此占比的 {confidence} % 信賴區間 {low:.1f} 至 {high:.1f} % 不包含名目值：界限過窄。</translation>
    </message>
    <message>
      <source>The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, includes it: the points do not speak against the limits.</source>
      <translation>此占比的 {confidence} % 信賴區間 {low:.1f} 至 {high:.1f} % 包含名目值：這些點與界限並無牴觸。</translation>
    </message>
    <message>
      <source>Of each {step} points one is shown.</source>
      <translation>每 {step} 個點顯示一個。</translation>
    </message>
    <message>
      <source>limits</source>
      <translation>界限</translation>
    </message>
    <message>
      <source>observed, inside</source>
      <translation>觀測值，在內</translation>
    </message>
    <message>
      <source>observed, outside</source>
      <translation>觀測值，在外</translation>
    </message>
    <message>
      <source>points, in the order of the prediction</source>
      <translation>點，依預測值排序</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>(無)</translation>
    </message>
    <message>
      <source>R² is {r2}: the mean of the observations would predict them better than the map.</source>
      <translation>R² 為 {r2}：以觀測值的平均來預測都比地圖好。</translation>
    </message>
    <message>
      <source>value</source>
      <translation>數值</translation>
    </message>
    <message>
      <source>residual</source>
      <translation>殘差</translation>
    </message>
    <message>
      <source>Fitted to out-of-fold residuals: of models that did not see the sample.</source>
      <translation>以折外殘差擬合：即未見過該樣本之模型的殘差。</translation>
    </message>
    <message>
      <source>Fitted to residuals of the fit itself, which hold too little variance.</source>
      <translation>以樣本內殘差擬合，其變異數偏小。</translation>
    </message>
    <message>
      <source>Matheron's estimator</source>
      <translation>Matheron 估計式</translation>
    </message>
    <message>
      <source>the robust estimator of Cressie and Hawkins</source>
      <translation>Cressie 與 Hawkins 穩健估計式</translation>
    </message>
    <message>
      <source>Models that were tried. weighted_sse: sum over the distance classes of pairs / gamma(h)² times the squared difference (Cressie 1985); cv_rmse: error of cross-validation with the model, on the modelled scale.</source>
      <translation>試算的模式。加權 SSE：各距離組點對數 / gamma(h)² 乘差值平方之和 (Cressie 1985)；交叉驗證 RMSE 為建模尺度的誤差。</translation>
    </message>
    <message>
      <source>{model} model</source>
      <translation>{model} 模型</translation>
    </message>
    <message>
      <source>Semivariances in {squares}, ranges in {lengths}. At the practical range 95 % of the partial sill is reached (all of it for a spherical model).</source>
      <translation>半變異數單位 {squares}，距離單位 {lengths}。有效影響範圍為達偏基台值 95 % 的距離 (球狀模式為 100 %)。</translation>
    </message>
    <message>
      <source>The model with the least cv_rmse was taken.</source>
      <translation>採用交叉驗證 RMSE 最小的模式。</translation>
    </message>
    <message>
      <source>Nugget {nugget}, sill {sill} {unit}, practical range {range} {lengths} (dotted lines).</source>
      <translation>塊金 {nugget}，基台值 {sill} {unit}，有效影響範圍 {range} {lengths} (點線)。</translation>
    </message>
    <message>
      <source>squared ln units</source>
      <translation>ln 單位平方</translation>
    </message>
    <message>
      <source>squared units of the target</source>
      <translation>目標變數單位平方</translation>
    </message>
    <message>
      <source>Variogram of the residuals</source>
      <translation>殘差的半變異圖</translation>
    </message>
    <message>
      <source>Variogram</source>
      <translation>半變異圖</translation>
    </message>
    <message>
      <source>The ranges are those along the direction of angle_deg (clockwise from north); across it they are ratio times as long.</source>
      <translation>影響範圍為沿 angle_deg 方向 (自北順時針) 的值；垂直方向為其 ratio 倍。</translation>
    </message>
    <message>
      <source>Kriging is off: no spatial structure lowered the cross-validated error.</source>
      <translation>未使用克利金：沒有任何空間結構能降低交叉驗證誤差。</translation>
    </message>
    <message>
      <source>Fixed by the user: {names}.</source>
      <translation>由使用者固定：{names}。</translation>
    </message>
    <message>
      <source>The practical range is longer than the distances that the variogram was fitted to: take it, and the sill, as uncertain. There may be a trend that the covariates do not explain.</source>
      <translation>有效影響範圍大於半變異圖擬合所用的距離：該範圍與基台值皆不確定。可能有共變數未能解釋的趨勢。</translation>
    </message>
    <message>
      <source>The model with the largest log_likelihood is compared with a pure nugget by cv_rmse.</source>
      <translation>對數概似最大的模式再以交叉驗證 RMSE 與純塊金模式比較。</translation>
    </message>
    <message>
      <source>The model with the least weighted_sse is compared with a pure nugget by cv_rmse.</source>
      <translation>加權 SSE 最小的模式再以交叉驗證 RMSE 與純塊金模式比較。</translation>
    </message>
    <message>
      <source>empirical</source>
      <translation>實驗值</translation>
    </message>
    <message>
      <source>pairs</source>
      <translation>點對數</translation>
    </message>
    <message>
      <source>Empirical variogram by {estimator} (points), fitted model (line, thin: the others that were tried) and the number of pairs of each distance class (bars).</source>
      <translation>實驗半變異圖 (點，{estimator})、擬合模式 (線；細線為其他試算模式) 與各距離組點對數 (長條)。</translation>
    </message>
    <message>
      <source>Empirical variogram by {estimator} (points), fitted model (line) and the number of pairs of each distance class (bars).</source>
      <translation>實驗半變異圖 (點，{estimator})、擬合模式 (線) 與各距離組點對數 (長條)。</translation>
    </message>
    <message>
      <source>Pure nugget {nugget} {unit}.</source>
      <translation>純塊金 {nugget} {unit}。</translation>
    </message>
    <message>
      <source>Distances are along {angle:g}° from north; those across are divided by {ratio:g}.</source>
      <translation>距離沿北偏東 {angle:g}° 方向計；垂直方向的距離除以 {ratio:g}。</translation>
    </message>
    <message>
      <source>Kriging lowers the cross-validated mean squared error of the training samples by {gain:.1f} %.</source>
      <translation>克利金使訓練樣本的交叉驗證均方誤差降低 {gain:.1f} %。</translation>
    </message>
    <message>
      <source>semivariance</source>
      <translation>半變異數</translation>
    </message>
    <message>
      <source>% of gain</source>
      <translation>占增量 %</translation>
    </message>
    <message>
      <source>5 %</source>
      <translation>5 %</translation>
    </message>
    <message>
      <source>25 %</source>
      <translation>25 %</translation>
    </message>
    <message>
      <source>75 %</source>
      <translation>75 %</translation>
    </message>
    <message>
      <source>95 %</source>
      <translation>95 %</translation>
    </message>
    <message>
      <source>95 % high</source>
      <translation>95 % 上限</translation>
    </message>
    <message>
      <source>95 % low</source>
      <translation>95 % 下限</translation>
    </message>
    <message>
      <source>90th percentile</source>
      <translation>第 90 百分位</translation>
    </message>
    <message>
      <source>BD</source>
      <translation>總體密度</translation>
    </message>
    <message>
      <source>CRS</source>
      <translation>坐標系統</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>變異係數</translation>
    </message>
    <message>
      <source>H</source>
      <translation>H</translation>
    </message>
    <message>
      <source>SD</source>
      <translation>標準差</translation>
    </message>
    <message>
      <source>SD map</source>
      <translation>地圖標準差</translation>
    </message>
    <message>
      <source>SD measured</source>
      <translation>實測標準差</translation>
    </message>
    <message>
      <source>SOC of the fine fraction</source>
      <translation>細粒部分 SOC</translation>
    </message>
    <message>
      <source>above</source>
      <translation>高於</translation>
    </message>
    <message>
      <source>above_pct</source>
      <translation>高於 [%]</translation>
    </message>
    <message>
      <source>area above target</source>
      <translation>高於目標的面積</translation>
    </message>
    <message>
      <source>area over capacity</source>
      <translation>超過容量的面積</translation>
    </message>
    <message>
      <source>area with both</source>
      <translation>兩者皆有的面積</translation>
    </message>
    <message>
      <source>area without stock</source>
      <translation>無儲量面積</translation>
    </message>
    <message>
      <source>area without value</source>
      <translation>無值面積</translation>
    </message>
    <message>
      <source>area_ha</source>
      <translation>面積 [ha]</translation>
    </message>
    <message>
      <source>at 0 m</source>
      <translation>0 m 處</translation>
    </message>
    <message>
      <source>band</source>
      <translation>波段</translation>
    </message>
    <message>
      <source>bands taken</source>
      <translation>採用波段</translation>
    </message>
    <message>
      <source>below</source>
      <translation>低於</translation>
    </message>
    <message>
      <source>below_pct</source>
      <translation>低於 [%]</translation>
    </message>
    <message>
      <source>better</source>
      <translation>較佳</translation>
    </message>
    <message>
      <source>beyond</source>
      <translation>超出</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>偏差</translation>
    </message>
    <message>
      <source>bias_mean</source>
      <translation>偏差平均</translation>
    </message>
    <message>
      <source>bias_sd</source>
      <translation>偏差標準差</translation>
    </message>
    <message>
      <source>by the map</source>
      <translation>依地圖</translation>
    </message>
    <message>
      <source>by the points</source>
      <translation>依樣點</translation>
    </message>
    <message>
      <source>ccc</source>
      <translation>CCC</translation>
    </message>
    <message>
      <source>ccc_mean</source>
      <translation>CCC 平均</translation>
    </message>
    <message>
      <source>ccc_sd</source>
      <translation>CCC 標準差</translation>
    </message>
    <message>
      <source>cell size</source>
      <translation>網格大小</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>網格數</translation>
    </message>
    <message>
      <source>cells in the map</source>
      <translation>製圖網格數</translation>
    </message>
    <message>
      <source>cells over capacity</source>
      <translation>超過容量的網格數</translation>
    </message>
    <message>
      <source>cells to choose from</source>
      <translation>可選網格數</translation>
    </message>
    <message>
      <source>cells without stock</source>
      <translation>無儲量網格數</translation>
    </message>
    <message>
      <source>cells without value</source>
      <translation>無值網格數</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>採用</translation>
    </message>
    <message>
      <source>cluster</source>
      <translation>集群</translation>
    </message>
    <message>
      <source>code</source>
      <translation>代碼</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>欄數</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>比較</translation>
    </message>
    <message>
      <source>conditions_pct</source>
      <translation>規則條件 [%]</translation>
    </message>
    <message>
      <source>count</source>
      <translation>個數</translation>
    </message>
    <message>
      <source>covariate</source>
      <translation>共變數</translation>
    </message>
    <message>
      <source>coverage_pct</source>
      <translation>涵蓋率 [%]</translation>
    </message>
    <message>
      <source>covered in part</source>
      <translation>部分涵蓋</translation>
    </message>
    <message>
      <source>cv_rmse</source>
      <translation>交叉驗證 RMSE</translation>
    </message>
    <message>
      <source>df</source>
      <translation>自由度</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>差值</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>有差異</translation>
    </message>
    <message>
      <source>equation</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>error</source>
      <translation>誤差</translation>
    </message>
    <message>
      <source>existing points counted</source>
      <translation>計入的既有樣點</translation>
    </message>
    <message>
      <source>extent</source>
      <translation>範圍</translation>
    </message>
    <message>
      <source>first raster</source>
      <translation>首個網格檔</translation>
    </message>
    <message>
      <source>fraction</source>
      <translation>粒徑</translation>
    </message>
    <message>
      <source>from</source>
      <translation>自</translation>
    </message>
    <message>
      <source>function</source>
      <translation>函數</translation>
    </message>
    <message>
      <source>gain &gt; deficit</source>
      <translation>增量 &gt; 虧缺</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>半變異數</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>組數</translation>
    </message>
    <message>
      <source>high</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>high_pct</source>
      <translation>上限 [%]</translation>
    </message>
    <message>
      <source>highest</source>
      <translation>最高</translation>
    </message>
    <message>
      <source>importance</source>
      <translation>重要性</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>種類</translation>
    </message>
    <message>
      <source>lacking</source>
      <translation>缺值</translation>
    </message>
    <message>
      <source>lacking %</source>
      <translation>缺值 %</translation>
    </message>
    <message>
      <source>last raster</source>
      <translation>末個網格檔</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>圖層</translation>
    </message>
    <message>
      <source>letters</source>
      <translation>字母</translation>
    </message>
    <message>
      <source>letters within class</source>
      <translation>同類別內字母</translation>
    </message>
    <message>
      <source>letters within terrain</source>
      <translation>同地形內字母</translation>
    </message>
    <message>
      <source>level_pct</source>
      <translation>水準 [%]</translation>
    </message>
    <message>
      <source>looked at</source>
      <translation>評估數</translation>
    </message>
    <message>
      <source>low</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>low_pct</source>
      <translation>下限 [%]</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>lowest</source>
      <translation>最低</translation>
    </message>
    <message>
      <source>map at points</source>
      <translation>樣點處地圖值</translation>
    </message>
    <message>
      <source>map, whole zone</source>
      <translation>全區地圖值</translation>
    </message>
    <message>
      <source>mask</source>
      <translation>遮罩</translation>
    </message>
    <message>
      <source>mass</source>
      <translation>質量</translation>
    </message>
    <message>
      <source>max</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>mean SOC</source>
      <translation>平均 SOC</translation>
    </message>
    <message>
      <source>mean deficit</source>
      <translation>平均虧缺</translation>
    </message>
    <message>
      <source>mean standard error</source>
      <translation>平均標準誤</translation>
    </message>
    <message>
      <source>mean_width</source>
      <translation>平均寬度</translation>
    </message>
    <message>
      <source>meaning</source>
      <translation>說明</translation>
    </message>
    <message>
      <source>measured mean</source>
      <translation>實測平均</translation>
    </message>
    <message>
      <source>method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>min</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>models_pct</source>
      <translation>線性模型 [%]</translation>
    </message>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>needs</source>
      <translation>所需變數</translation>
    </message>
    <message>
      <source>new points</source>
      <translation>新樣點數</translation>
    </message>
    <message>
      <source>nugget_share_pct</source>
      <translation>塊金占比 [%]</translation>
    </message>
    <message>
      <source>of</source>
      <translation>對象</translation>
    </message>
    <message>
      <source>over capacity</source>
      <translation>超過容量</translation>
    </message>
    <message>
      <source>excess over capacity</source>
      <translation>超過容量之量</translation>
    </message>
    <message>
      <source>p</source>
      <translation>p</translation>
    </message>
    <message>
      <source>p_holm</source>
      <translation>p (Holm)</translation>
    </message>
    <message>
      <source>partial_sill</source>
      <translation>偏基台值</translation>
    </message>
    <message>
      <source>points above</source>
      <translation>高於目標的樣點</translation>
    </message>
    <message>
      <source>points over capacity</source>
      <translation>超過容量的樣點</translation>
    </message>
    <message>
      <source>practical_range</source>
      <translation>有效影響範圍</translation>
    </message>
    <message>
      <source>property</source>
      <translation>性質</translation>
    </message>
    <message>
      <source>r</source>
      <translation>r</translation>
    </message>
    <message>
      <source>r2</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>r2_corr</source>
      <translation>r²</translation>
    </message>
    <message>
      <source>r2_corr_mean</source>
      <translation>r² 平均</translation>
    </message>
    <message>
      <source>r2_corr_sd</source>
      <translation>r² 標準差</translation>
    </message>
    <message>
      <source>r2_mean</source>
      <translation>R² 平均</translation>
    </message>
    <message>
      <source>r2_sd</source>
      <translation>R² 標準差</translation>
    </message>
    <message>
      <source>range</source>
      <translation>範圍</translation>
    </message>
    <message>
      <source>range_parameter</source>
      <translation>範圍參數</translation>
    </message>
    <message>
      <source>rasters</source>
      <translation>網格檔數</translation>
    </message>
    <message>
      <source>read as</source>
      <translation>讀作</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>allowed</source>
      <translation>允許值</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>重複次數</translation>
    </message>
    <message>
      <source>resampling</source>
      <translation>重新取樣</translation>
    </message>
    <message>
      <source>residual SD</source>
      <translation>殘差標準差</translation>
    </message>
    <message>
      <source>result</source>
      <translation>結果</translation>
    </message>
    <message>
      <source>rmse</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>rmse_better</source>
      <translation>較佳者 RMSE</translation>
    </message>
    <message>
      <source>rmse_mean</source>
      <translation>RMSE 平均</translation>
    </message>
    <message>
      <source>rmse_sd</source>
      <translation>RMSE 標準差</translation>
    </message>
    <message>
      <source>rmse_worse</source>
      <translation>較差者 RMSE</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>列數</translation>
    </message>
    <message>
      <source>scale</source>
      <translation>尺度</translation>
    </message>
    <message>
      <source>score</source>
      <translation>指標</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>亂數種子</translation>
    </message>
    <message>
      <source>share %</source>
      <translation>占比 %</translation>
    </message>
    <message>
      <source>share_pct</source>
      <translation>占比 [%]</translation>
    </message>
    <message>
      <source>sill</source>
      <translation>基台值</translation>
    </message>
    <message>
      <source>size</source>
      <translation>樣本數</translation>
    </message>
    <message>
      <source>skewness</source>
      <translation>偏態係數</translation>
    </message>
    <message>
      <source>skewness of ln</source>
      <translation>ln 後偏態係數</translation>
    </message>
    <message>
      <source>source</source>
      <translation>來源</translation>
    </message>
    <message>
      <source>standard deviation</source>
      <translation>標準差</translation>
    </message>
    <message>
      <source>standard error</source>
      <translation>標準誤</translation>
    </message>
    <message>
      <source>target less measured mean</source>
      <translation>目標減實測平均</translation>
    </message>
    <message>
      <source>time step</source>
      <translation>時間單位</translation>
    </message>
    <message>
      <source>to</source>
      <translation>至</translation>
    </message>
    <message>
      <source>training from</source>
      <translation>訓練範圍自</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>單位</translation>
    </message>
    <message>
      <source>upper</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>權重</translation>
    </message>
    <message>
      <source>weighted_sse</source>
      <translation>加權 SSE</translation>
    </message>
    <message>
      <source>what</source>
      <translation>項目</translation>
    </message>
    <message>
      <source>with</source>
      <translation>與</translation>
    </message>
    <message>
      <source>with every covariate</source>
      <translation>具所有共變數</translation>
    </message>
    <message>
      <source>with gaps</source>
      <translation>含間隙</translation>
    </message>
    <message>
      <source>with one horizon</source>
      <translation>僅一層</translation>
    </message>
    <message>
      <source>beyond the limits</source>
      <translation>超出界限</translation>
    </message>
    <message>
      <source>worse</source>
      <translation>較差</translation>
    </message>
    <message>
      <source>year</source>
      <translation>年</translation>
    </message>
    <message>
      <source>years</source>
      <translation>年期</translation>
    </message>
    <message>
      <source>z</source>
      <translation>z</translation>
    </message>
    <message>
      <source>zone</source>
      <translation>分區</translation>
    </message>
    <message>
      <source>mean, lower</source>
      <translation>平均下限</translation>
    </message>
    <message>
      <source>mean, upper</source>
      <translation>平均上限</translation>
    </message>
    <message>
      <source>share, lower</source>
      <translation>占比下限</translation>
    </message>
    <message>
      <source>share, upper</source>
      <translation>占比上限</translation>
    </message>
    <message>
      <source>minus zone</source>
      <translation>減去分區</translation>
    </message>
    <message>
      <source>total, lower</source>
      <translation>總量下限</translation>
    </message>
    <message>
      <source>total, upper</source>
      <translation>總量上限</translation>
    </message>
    <message>
      <source>WRONG, cell limits added up: lower</source>
      <translation>錯誤 (網格界限相加)：下限</translation>
    </message>
    <message>
      <source>WRONG, cell limits added up: upper</source>
      <translation>錯誤 (網格界限相加)：上限</translation>
    </message>
    <message>
      <source>WRONG, cells independent: lower</source>
      <translation>錯誤 (網格視為獨立)：下限</translation>
    </message>
    <message>
      <source>WRONG, cells independent: upper</source>
      <translation>錯誤 (網格視為獨立)：上限</translation>
    </message>
    <message>
      <source>cell area</source>
      <translation>網格面積</translation>
    </message>
    <message>
      <source>rank difference</source>
      <translation>等級差</translation>
    </message>
    <message>
      <source>first</source>
      <translation>甲</translation>
    </message>
    <message>
      <source>second</source>
      <translation>乙</translation>
    </message>
    <message>
      <source>strata</source>
      <translation>層數</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步驟</translation>
    </message>
    <message>
      <source>task</source>
      <translation>工作</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>完成時間</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>輸入</translation>
    </message>
    <message>
      <source>file</source>
      <translation>檔案</translation>
    </message>
    <message>
      <source>last change</source>
      <translation>最後修改</translation>
    </message>
    <message>
      <source>file size</source>
      <translation>檔案大小</translation>
    </message>
    <message>
      <source>used by step</source>
      <translation>使用步驟</translation>
    </message>
    <message>
      <source>parameter</source>
      <translation>參數</translation>
    </message>
    <message>
      <source>software</source>
      <translation>軟體</translation>
    </message>
    <message>
      <source>version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步驟</translation>
    </message>
    <message>
      <source>default</source>
      <translation>預設值</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>圖徵</translation>
    </message>
    <message>
      <source>angle_deg</source>
      <translation>方向角 [度]</translation>
    </message>
    <message>
      <source>ratio</source>
      <translation>比值</translation>
    </message>
    <message>
      <source>setting</source>
      <translation>設定</translation>
    </message>
    <message>
      <source>fits</source>
      <translation>擬合次數</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>捨棄次數</translation>
    </message>
    <message>
      <source>log_likelihood</source>
      <translation>對數概似</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>總和</translation>
    </message>
    <message>
      <source>strata of numbers</source>
      <translation>數值分層</translation>
    </message>
    <message>
      <source>correlation</source>
      <translation>相關係數</translation>
    </message>
    <message>
      <source>id</source>
      <translation>編號</translation>
    </message>
    <message>
      <source>priority</source>
      <translation>優先度</translation>
    </message>
    <message>
      <source>distance_m</source>
      <translation>距離 [m]</translation>
    </message>
    <message>
      <source>with an existing point</source>
      <translation>與既有樣點</translation>
    </message>
    <message>
      <source>with an existing or a new one</source>
      <translation>與既有或新增樣點</translation>
    </message>
    <message>
      <source>least distance</source>
      <translation>最小距離</translation>
    </message>
    <message>
      <source>priority above</source>
      <translation>優先度高於</translation>
    </message>
    <message>
      <source>iterations</source>
      <translation>迭代次數</translation>
    </message>
    <message>
      <source>row</source>
      <translation>列</translation>
    </message>
    <message>
      <source>formula</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>validity</source>
      <translation>適用範圍</translation>
    </message>
    <message>
      <source>not from the surface</source>
      <translation>非自地表起</translation>
    </message>
    <message>
      <source>RMSE of horizons</source>
      <translation>土層 RMSE</translation>
    </message>
    <message>
      <source>group</source>
      <translation>組別</translation>
    </message>
    <message>
      <source>number</source>
      <translation>編號</translation>
    </message>
    <message>
      <source>share in the fine fraction</source>
      <translation>細粒部分占比</translation>
    </message>
    <message>
      <source>map, lower</source>
      <translation>地圖，下限</translation>
    </message>
    <message>
      <source>map, upper</source>
      <translation>地圖，上限</translation>
    </message>
    <message>
      <source>points, lower</source>
      <translation>樣點，下限</translation>
    </message>
    <message>
      <source>points, upper</source>
      <translation>樣點，上限</translation>
    </message>
    <message>
      <source>gain by the map</source>
      <translation>依地圖的增量</translation>
    </message>
    <message>
      <source>gain by the points</source>
      <translation>依樣點的增量</translation>
    </message>
    <message>
      <source>area with gain &gt; deficit</source>
      <translation>增量 &gt; 虧缺的面積</translation>
    </message>
    <message>
      <source>committees</source>
      <translation>委員會數</translation>
    </message>
    <message>
      <source>rules</source>
      <translation>規則數</translation>
    </message>
    <message>
      <source>neighbors</source>
      <translation>鄰近樣本數</translation>
    </message>
    <message>
      <source>trees</source>
      <translation>樹數</translation>
    </message>
    <message>
      <source>mtry</source>
      <translation>mtry</translation>
    </message>
    <message>
      <source>node_size</source>
      <translation>節點大小</translation>
    </message>
    <message>
      <source>boosts</source>
      <translation>提升樹數</translation>
    </message>
    <message>
      <source>learning_rate</source>
      <translation>學習率</translation>
    </message>
    <message>
      <source>leaves</source>
      <translation>葉數</translation>
    </message>
    <message>
      <source>tune</source>
      <translation>調校</translation>
    </message>
    <message>
      <source>variogram_fit</source>
      <translation>半變異圖擬合法</translation>
    </message>
    <message>
      <source>variogram_choice</source>
      <translation>半變異圖選擇</translation>
    </message>
    <message>
      <source>estimator</source>
      <translation>估計式</translation>
    </message>
    <message>
      <source>anisotropy_angle</source>
      <translation>異向性角度</translation>
    </message>
    <message>
      <source>anisotropy_ratio</source>
      <translation>異向性比</translation>
    </message>
    <message>
      <source>folds</source>
      <translation>折數</translation>
    </message>
    <message>
      <source>transform</source>
      <translation>轉換</translation>
    </message>
    <message>
      <source>versions</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>methods</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>sizes</source>
      <translation>樣本大小</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>百分比</translation>
    </message>
    <message>
      <source>unit of the map</source>
      <translation>地圖單位</translation>
    </message>
    <message>
      <source>level of the limits [%]</source>
      <translation>界限水準 [%]</translation>
    </message>
    <message>
      <source>bias (predicted - observed)</source>
      <translation>偏差 (預測 - 觀測)</translation>
    </message>
    <message>
      <source>RK-gradient boosting</source>
      <translation>迴歸克利金-梯度提升</translation>
    </message>
    <message>
      <source>average</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>bilinear</source>
      <translation>雙線性</translation>
    </message>
    <message>
      <source>categorical</source>
      <translation>類別</translation>
    </message>
    <message>
      <source>cubic</source>
      <translation>三次</translation>
    </message>
    <message>
      <source>ln</source>
      <translation>ln</translation>
    </message>
    <message>
      <source>measured + fitted</source>
      <translation>實測 + 擬合</translation>
    </message>
    <message>
      <source>fitted_linear</source>
      <translation>擬合 (線性)</translation>
    </message>
    <message>
      <source>fitted_forest</source>
      <translation>擬合 (隨機森林)</translation>
    </message>
    <message>
      <source>mode</source>
      <translation>眾數</translation>
    </message>
    <message>
      <source>nearest</source>
      <translation>最近鄰</translation>
    </message>
    <message>
      <source>none</source>
      <translation>無</translation>
    </message>
    <message>
      <source>numeric</source>
      <translation>數值</translation>
    </message>
    <message>
      <source>original</source>
      <translation>原尺度</translation>
    </message>
    <message>
      <source>original (mean)</source>
      <translation>原尺度 (平均)</translation>
    </message>
    <message>
      <source>original (median)</source>
      <translation>原尺度 (中位數)</translation>
    </message>
    <message>
      <source>yearly</source>
      <translation>每年</translation>
    </message>
    <message>
      <source>monthly</source>
      <translation>每月</translation>
    </message>
    <message>
      <source>all zones</source>
      <translation>全部分區</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>全圖</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>缺值</translation>
    </message>
    <message>
      <source>units</source>
      <translation>單位</translation>
    </message>
    <message>
      <source>last</source>
      <translation>最後</translation>
    </message>
    <message>
      <source>degree</source>
      <translation>度</translation>
    </message>
    <message>
      <source>order</source>
      <translation>順序</translation>
    </message>
    <message>
      <source>objective</source>
      <translation>目標函數</translation>
    </message>
    <message>
      <source>iteration</source>
      <translation>迭代</translation>
    </message>
    <message>
      <source>Comparing the cells with the training samples.</source>
      <translation>正在比較網格與訓練樣本。</translation>
    </message>
    <message>
      <source>Outside the area of applicability: {area:,.1f} ha, {share:.2f} % of the map (dissimilarity index above {threshold:.4g}).</source>
      <translation>模型適用範圍之外：{area:,.1f} ha，占地圖 {share:.2f} % (相異度指標大於 {threshold:.4g})。</translation>
    </message>
    <message>
      <source>The stack {name} is in geographic coordinates (degrees), in which distances cannot be measured; make it with 'Covariate stack' in a projected CRS, such as EPSG:3826.</source>
      <translation>堆疊 {name} 為地理坐標 (度)，無法量測距離；請以「共變數堆疊」製作為投影坐標參考系統，例如 EPSG:3826。</translation>
    </message>
    <message>
      <source>{sentence} Without them, leave out the report (REPORT).</source>
      <translation>{sentence}若無法安裝，請省略報告 (REPORT)。</translation>
    </message>
    <message>
      <source>The raster {raster} of the parameter {name} cannot be read.</source>
      <translation>無法讀取參數 {name} 的網格圖層 {raster}。</translation>
    </message>
    <message>
      <source>The raster {name} comes from the provider {provider}; save it as a file first (Export &gt; Save As).</source>
      <translation>網格圖層 {name} 來自資料提供者 {provider}；請先另存為檔案 (匯出 &gt; 另存新檔)。</translation>
    </message>
    <message>
      <source>The output {path} is a folder; give the name of a file.</source>
      <translation>輸出 {path} 是資料夾；請給檔案名稱。</translation>
    </message>
    <message>
      <source>About {count} min left for this part.</source>
      <translation>此部分約還需 {count} 分鐘。</translation>
    </message>
    <message>
      <source>The parameter {name} is empty; give a value.</source>
      <translation>參數 {name} 是空的；請給值。</translation>
    </message>
    <message>
      <source>The parameter {name} is {value}; allowed is {allowed}.</source>
      <translation>參數 {name} 為 {value}；允許 {allowed}。</translation>
    </message>
    <message>
      <source>The output {name} could not be written: {reason}</source>
      <translation>無法寫入輸出 {name}：{reason}</translation>
    </message>
    <message>
      <source>The output {path} cannot be written: {reason}. Choose a folder that you may write to.</source>
      <translation>無法寫入輸出 {path}：{reason}。請選擇有寫入權限的資料夾。</translation>
    </message>
    <message>
      <source>This takes about {least} to {most} hours on a usual computer.</source>
      <translation>在一般電腦上約需 {least} 至 {most} 小時。</translation>
    </message>
    <message>
      <source>This takes about {least} to {most} minutes on a usual computer.</source>
      <translation>在一般電腦上約需 {least} 至 {most} 分鐘。</translation>
    </message>
    <message>
      <source>About {count} s left for this part.</source>
      <translation>此部分約還需 {count} 秒。</translation>
    </message>
    <message>
      <source>Stopped at your request; nothing was written.</source>
      <translation>已依您的要求停止；未寫入任何檔案。</translation>
    </message>
    <message>
      <source>There is not enough memory for this step; close other programs or use fewer replicates.</source>
      <translation>記憶體不足以執行此步驟；請關閉其他程式，或減少拔靴重複數。</translation>
    </message>
    <message>
      <source>The parameter {name} is '{value}'; it must be a number.</source>
      <translation>參數 {name} 為「{value}」；須為數值。</translation>
    </message>
    <message>
      <source>“{label}” ({name})</source>
      <translation>「{label}」({name})</translation>
    </message>
    <message>
      <source>{low} or more</source>
      <translation>{low} 以上</translation>
    </message>
    <message>
      <source>How this was made could not be kept: {reason}</source>
      <translation>無法保存製作過程的紀錄：{reason}</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}. Is there room on the disk, and may you write there?</source>
      <translation>無法寫入 {path}：{reason}。磁碟空間是否足夠，是否有寫入權限？</translation>
    </message>
    <message>
      <source>The plugin failed ({kind}: {reason}); please report this with the log of the run.</source>
      <translation>外掛程式發生錯誤 ({kind}：{reason})；請附上執行紀錄回報。</translation>
    </message>
    <message>
      <source>An output</source>
      <translation>某個輸出</translation>
    </message>
    <message>
      <source>KEEP_FOLDER {folder} is no folder; make it first.</source>
      <translation>KEEP_FOLDER {folder} 不是資料夾；請先建立。</translation>
    </message>
    <message>
      <source>Mapping prediction and limits.</source>
      <translation>正在製作預測與界限地圖。</translation>
    </message>
    <message>
      <source>Fitting {count} replicates.</source>
      <translation>正在擬合 {count} 個拔靴重複。</translation>
    </message>
    <message>
      <source>Comparing the functions.</source>
      <translation>正在比較各函數。</translation>
    </message>
    <message>
      <source>{rows} rows: {measured} measured, {filled} filled, {missing} still without a bulk density.</source>
      <translation>{rows} 列：實測 {measured}，補值 {filled}，仍無總體密度 {missing}。</translation>
    </message>
    <message>
      <source>  {row.function}: n = {row.n}, bias {row.bias:.3f}, RMSE {row.rmse:.3f} g/cm3, CCC {ccc}</source>
      <translation>  {row.function}：n = {row.n}，偏差 {row.bias:.3f}，RMSE {row.rmse:.3f} g/cm3，CCC {ccc}</translation>
    </message>
    <message>
      <source>  {source}: {count} rows (field bd_source)</source>
      <translation>  {source}：{count} 列 (欄位 bd_source)</translation>
    </message>
    <message>
      <source>Give rasters of temperature (TEMPERATURE), of rain (RAIN) or of both.</source>
      <translation>請提供氣溫 (TEMPERATURE)、降雨 (RAIN) 或兩者的網格圖層。</translation>
    </message>
    <message>
      <source>Lapse rate {rate:.2f} °C/km (as given), R2 {r2:.3f}, {n} temperature cells.</source>
      <translation>氣溫遞減率 {rate:.2f} °C/km (指定值)，R2 {r2:.3f}，{n} 個氣溫網格。</translation>
    </message>
    <message>
      <source>Lapse rate {rate:.2f} °C/km ± {error:.2f}, R2 {r2:.3f}, {n} temperature cells.</source>
      <translation>氣溫遞減率 {rate:.2f} °C/km ± {error:.2f}，R2 {r2:.3f}，{n} 個氣溫網格。</translation>
    </message>
    <message>
      <source>Ask for an output of the rasters that are given: MAT of TEMPERATURE, TAP of RAIN.</source>
      <translation>請要求與所提供網格圖層相應的輸出：TEMPERATURE 對應 MAT，RAIN 對應 TAP。</translation>
    </message>
    <message>
      <source>LAPSE_RATE is given without DEM; give the DEM that temperature is brought to.</source>
      <translation>提供了 LAPSE_RATE 但未提供 DEM；請提供氣溫要降尺度至的數值高程模型。</translation>
    </message>
    <message>
      <source>No cell of {band} has a value: its rasters or the DEM hold none there.</source>
      <translation>{band} 沒有任何網格有值：其網格圖層或數值高程模型在該處沒有值。</translation>
    </message>
    <message>
      <source>{raster}, band {band}</source>
      <translation>{raster}，波段 {band}</translation>
    </message>
    <message>
      <source>The {noun} raster {name} was taken for the year {year}, against its name; look at START_YEAR and at the order of the rasters.</source>
      <translation>{noun}網格圖層 {name} 被視為 {year} 年，與其名稱不符；請檢查 START_YEAR 與網格圖層的順序。</translation>
    </message>
    <message>
      <source>{count} {noun} rasters were taken for years; if they are months, set TIME_STEP.</source>
      <translation>{count} 個{noun}網格圖層被視為逐年資料；若為逐月資料，請設定 TIME_STEP。</translation>
    </message>
    <message>
      <source>MAT and TAP are of other years ({temperature} and {rain}); YEARS makes them equal.</source>
      <translation>MAT 與 TAP 的年份不同 ({temperature} 與 {rain})；可用 YEARS 統一。</translation>
    </message>
    <message>
      <source>{cells} cells of the {noun} rasters lack some of the years; their mean is over the others.</source>
      <translation>{noun}網格圖層有 {cells} 個網格缺少部分年份；其平均以其餘年份計算。</translation>
    </message>
    <message>
      <source>The raster {name} is given twice ({first} and {second}); give each raster once.</source>
      <translation>網格圖層 {name} 重複給定 ({first} 與 {second})；每個網格圖層只給一次。</translation>
    </message>
    <message>
      <source>Averaging the years.</source>
      <translation>正在計算年平均。</translation>
    </message>
    <message>
      <source>Bringing the means to the grid.</source>
      <translation>正在將平均轉至網格。</translation>
    </message>
    <message>
      <source>{method} at 0 m, and lapse rate</source>
      <translation>{method} (0 m 氣溫)，加上遞減率</translation>
    </message>
    <message>
      <source>{map}: {first} to {last}</source>
      <translation>{map}：{first} 至 {last}</translation>
    </message>
    <message>
      <source>Averaged again over {n} temperature cells, MAT differs from them by {worst:.3f} °C at most and {mean:.3f} °C on average.</source>
      <translation>MAT 在 {n} 個氣溫網格上重新平均後，與原值最多相差 {worst:.3f} °C，平均相差 {mean:.3f} °C。</translation>
    </message>
    <message>
      <source>Training and validating the models.</source>
      <translation>正在訓練並驗證各模型。</translation>
    </message>
    <message>
      <source>SAMPLE_SIZES holds '{part}'; write whole numbers with commas between, such as 100,200,400.</source>
      <translation>SAMPLE_SIZES 含有「{part}」；請寫以逗號分隔的整數，例如 100,200,400。</translation>
    </message>
    <message>
      <source>The stack is in geographic coordinates (degrees); kriging will refuse it. Give a projected CRS, such as EPSG:3826.</source>
      <translation>堆疊為地理坐標 (度)；克利金將無法使用。請指定投影坐標參考系統，例如 EPSG:3826。</translation>
    </message>
    <message>
      <source>{west} to {east} east and {south} to {north} north in {crs}</source>
      <translation>東 {west} 至 {east}、北 {south} 至 {north} ({crs})</translation>
    </message>
    <message>
      <source>The class raster {source} holds {value:.7g} in band {band}; classes are whole numbers up to {largest:,}. If it is a raster of numbers, give it under NUMERIC.</source>
      <translation>類別網格圖層 {source} 的波段 {band} 含有 {value:.7g}；類別須為不大於 {largest:,} 的整數。若為數值型，請放在 NUMERIC。</translation>
    </message>
    <message>
      <source>The class raster {source} holds more than {most:,} classes in band {band}. If it is a raster of numbers, give it under NUMERIC.</source>
      <translation>類別網格圖層 {source} 的波段 {band} 的類別超過 {most:,} 個。若為數值型，請放在 NUMERIC。</translation>
    </message>
    <message>
      <source>The mask leaves no cell of the grid.</source>
      <translation>遮罩之後沒有剩下任何網格。</translation>
    </message>
    <message>
      <source>No cell has a value in every covariate; {name} lacks the most, {lacking:,} of {cells:,} cells.</source>
      <translation>沒有任何網格具有所有共變數的值；{name} 缺得最多，{cells:,} 個網格中缺 {lacking:,} 個。</translation>
    </message>
    <message>
      <source>The raster {name} does not overlap the grid: it covers {own}, the grid {grid}.</source>
      <translation>網格圖層 {name} 與網格不重疊：它涵蓋 {own}，網格為 {grid}。</translation>
    </message>
    <message>
      <source>Give at least one raster, under NUMERIC or CATEGORICAL.</source>
      <translation>請在 NUMERIC 或 CATEGORICAL 至少提供一個網格圖層。</translation>
    </message>
    <message>
      <source>The mask {name} does not overlap the grid ({grid}).</source>
      <translation>遮罩 {name} 與網格 ({grid}) 不重疊。</translation>
    </message>
    <message>
      <source>The style of the layer {name}: {fault}</source>
      <translation>圖層 {name} 的樣式：{fault}</translation>
    </message>
    <message>
      <source>The raster {path} is given twice (as {names}), so that each of its bands would be twice in the stack; give it once.</source>
      <translation>網格圖層 {path} 重複給定 (即 {names})，其每個波段會在堆疊中出現兩次；請只給一次。</translation>
    </message>
    <message>
      <source>Two covariates would be called {name}, from {first} and {second} (band); rename one of the layers or files.</source>
      <translation>來自 {first} 與 {second} (波段) 的兩個共變數會同名為 {name}；請將其中一個圖層或檔案重新命名。</translation>
    </message>
    <message>
      <source>The raster {source} has no value in any cell of the stack (band {band}).</source>
      <translation>網格圖層 {source} 在堆疊的任何網格中都沒有值 (波段 {band})。</translation>
    </message>
    <message>
      <source>The stack will have {bands} bands of {columns} x {rows} cells, in {crs}.</source>
      <translation>堆疊將有 {bands} 個波段，{columns} x {rows} 個網格，坐標參考系統為 {crs}。</translation>
    </message>
    <message>
      <source>Bringing the rasters to the grid.</source>
      <translation>正在將網格圖層轉至網格。</translation>
    </message>
    <message>
      <source>the style of the layer</source>
      <translation>圖層樣式</translation>
    </message>
    <message>
      <source>{count} rasters are in another CRS and will be brought into this one: {names}.</source>
      <translation>{count} 個網格圖層為其他坐標參考系統，將轉換至此：{names}。</translation>
    </message>
    <message>
      <source>{covariate} ({kind}): {source}, {crs}, cells {cell_size}, resampling: {resampling}</source>
      <translation>{covariate} ({kind})：{source}，{crs}，網格大小 {cell_size}，重新取樣：{resampling}</translation>
    </message>
    <message>
      <source>{complete} of {cells} cells have all {count} covariates.</source>
      <translation>{cells} 個網格中有 {complete} 個具有全部 {count} 個共變數。</translation>
    </message>
    <message>
      <source>The smallest value of {covariate} is {low:.0f}. If that means no data, say so in the properties of the layer {source} (Transparency, Additional no data value), and run this again.</source>
      <translation>{covariate} 的最小值為 {low:.0f}。若代表無資料，請在圖層 {source} 的屬性中註明 (透明度、額外無資料值)，再重新執行。</translation>
    </message>
    <message>
      <source>There is no class name for {codes} in {covariate}; such classes are called by their codes.</source>
      <translation>{covariate} 的 {codes} 沒有類別名稱；這些類別以代碼稱之。</translation>
    </message>
    <message>
      <source>{covariate}: {count} class names from {class_names}</source>
      <translation>{covariate}：{count} 個類別名稱，取自{class_names}</translation>
    </message>
    <message>
      <source>{covariate}: {lacking} cells lack a value ({share:.2f} %)</source>
      <translation>{covariate}：{lacking} 個網格缺值 ({share:.2f} %)</translation>
    </message>
    <message>
      <source>{name} has the colours of classes, but is given as numbers, which are averaged and interpolated. If its values are classes, give it under CATEGORICAL.</source>
      <translation>{name} 具有類別的顏色，卻以數值給定，將被平均與內插。若其值為類別，請放在 CATEGORICAL。</translation>
    </message>
    <message>
      <source>{first} and {second} are correlated with r = {r:.3f}; one of them may be left out.</source>
      <translation>{first} 與 {second} 的相關係數 r = {r:.3f}；可考慮省略其中之一。</translation>
    </message>
    <message>
      <source>{band} of {name} says that it holds classes, and is taken as such.</source>
      <translation>{name} 的 {band} 註明為類別，依類別處理。</translation>
    </message>
    <message>
      <source>The output {path} is one of the inputs; give it another name.</source>
      <translation>輸出 {path} 是輸入之一；請改用其他名稱。</translation>
    </message>
    <message>
      <source>{used} of {rows} rows used, {profiles} profiles; {rejected} rows or values left out.</source>
      <translation>{rows} 列中採用 {used} 列，{profiles} 個剖面；{rejected} 列 (或值) 未採用。</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>預測值</translation>
    </message>
    <message>
      <source>upper limit</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>The layer {name} of the parameter BOUNDARY cannot be read.</source>
      <translation>無法讀取參數 BOUNDARY 的圖層 {name}。</translation>
    </message>
    <message>
      <source>Give PDF or PNG, the file to write.</source>
      <translation>請指定要寫入的檔案 PDF 或 PNG。</translation>
    </message>
    <message>
      <source>The output {path} must end in .{ending}.</source>
      <translation>輸出 {path} 須以 .{ending} 結尾。</translation>
    </message>
    <message>
      <source>The figure would have {count} maps; allowed are 1 to {most}.</source>
      <translation>此圖將有 {count} 幅地圖；允許 1 至 {most} 幅。</translation>
    </message>
    <message>
      <source>The map {name} holds classes, not numbers.</source>
      <translation>地圖 {name} 為類別，不是數值。</translation>
    </message>
    <message>
      <source>The map {first} is in {one} and {second} in {other}; maps with one legend need one unit.</source>
      <translation>地圖 {first} 的單位為 {one}，{second} 為 {other}；共用圖例的地圖單位須相同。</translation>
    </message>
    <message>
      <source>width of the interval</source>
      <translation>區間寬度</translation>
    </message>
    <message>
      <source>lower limit</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>KIND is interval: give the limits too, LOWER and UPPER.</source>
      <translation>KIND 為 interval：請一併提供界限 LOWER 與 UPPER。</translation>
    </message>
    <message>
      <source>{name} has {told} where MAPS has {target}; give all maps in the same order.</source>
      <translation>MAPS 為 {target} 之處，{name} 為 {told}；請以相同順序提供所有地圖。</translation>
    </message>
    <message>
      <source>PANEL_TITLES has {count} titles and the figure {panels} maps; give one for each, with a semicolon between them.</source>
      <translation>PANEL_TITLES 有 {count} 個標題，而圖有 {panels} 幅地圖；請以分號分隔，每幅一個。</translation>
    </message>
    <message>
      <source>upper {level} % limit</source>
      <translation>{level} % 上限</translation>
    </message>
    <message>
      <source>Scale of the maps: 1 to {scale:,.0f}.</source>
      <translation>地圖比例尺：1 比 {scale:,.0f}。</translation>
    </message>
    <message>
      <source>{name} is given, but KIND is stocks; set it to interval.</source>
      <translation>提供了 {name}，但 KIND 為 stocks；請設為 interval。</translation>
    </message>
    <message>
      <source>{name} has {count} rasters and MAPS has {maps}; an interval needs one of each for each map.</source>
      <translation>{name} 有 {count} 個網格圖層，MAPS 有 {maps} 個；預測區間中每幅地圖須各有一個。</translation>
    </message>
    <message>
      <source>Width of the {level} % interval</source>
      <translation>{level} % 預測區間的寬度</translation>
    </message>
    <message>
      <source>width of the {level} % interval</source>
      <translation>{level} % 預測區間的寬度</translation>
    </message>
    <message>
      <source>lower {level} % limit</source>
      <translation>{level} % 下限</translation>
    </message>
    <message>
      <source>The layout '{name}' is in the project: open it with Project &gt; Layouts.</source>
      <translation>版面「{name}」已加入專案：請由 專案 &gt; 版面 開啟。</translation>
    </message>
    <message>
      <source>no unit</source>
      <translation>無單位</translation>
    </message>
    <message>
      <source>{depth}: {what}</source>
      <translation>{depth}：{what}</translation>
    </message>
    <message>
      <source>Coordinate reference system: {name}.</source>
      <translation>坐標參考系統：{name}。</translation>
    </message>
    <message>
      <source>Source: {source}</source>
      <translation>資料來源：{source}</translation>
    </message>
    <message>
      <source>{method} of {target} on {count} samples, for {columns} x {rows} cells.</source>
      <translation>以{method}預測 {target}，{count} 個樣本，{columns} x {rows} 個網格。</translation>
    </message>
    <message>
      <source>{count} of {scenes} scenes do not overlap the grid (west, south, east, north {extent} in {crs}): {names}.</source>
      <translation>{scenes} 幅影像中有 {count} 幅與網格不重疊 (西、南、東、北 {extent}，{crs})：{names}。</translation>
    </message>
    <message>
      <source>Give at least one red and one near-infrared raster.</source>
      <translation>請至少提供一個紅光與一個近紅外光網格圖層。</translation>
    </message>
    <message>
      <source>There are {red} red and {infrared} near-infrared rasters; give one of each for every scene.</source>
      <translation>共有 {red} 個紅光與 {infrared} 個近紅外光網格圖層；每幅影像請各提供一個。</translation>
    </message>
    <message>
      <source>There are {masks} cloud masks for {scenes} scenes; give one a scene, or none.</source>
      <translation>{scenes} 幅影像有 {masks} 個雲遮罩；請每幅影像提供一個，或都不提供。</translation>
    </message>
    <message>
      <source>SCENE_OFFSETS holds {count} offsets for {scenes} scenes; give one a scene, or none.</source>
      <translation>SCENE_OFFSETS 有 {count} 個位移值，影像有 {scenes} 幅；請每幅影像提供一個，或都不提供。</translation>
    </message>
    <message>
      <source>The parameter SCALE is {scale}; it must be above 0.</source>
      <translation>參數 SCALE 為 {scale}；須大於 0。</translation>
    </message>
    <message>
      <source>The parameter MIN_LOOKS is {least}; with {scenes} scenes no cell can have so many.</source>
      <translation>參數 MIN_LOOKS 為 {least}；{scenes} 幅影像不可能有網格達到此數。</translation>
    </message>
    <message>
      <source>The scenes cover {share:.1f} % of the area between them only ({columns:,} x {rows:,} cells); does {name} belong to {first}? If so, give TEMPLATE or EXTENT.</source>
      <translation>各影像共同僅涵蓋範圍的 {share:.1f} % ({columns:,} x {rows:,} 個網格)；{name} 是否與 {first} 屬於同一組？若是，請提供 TEMPLATE 或 EXTENT。</translation>
    </message>
    <message>
      <source>{bare:,.1f} ha ({share:.2f} %) have no clear look and are NoData.</source>
      <translation>{bare:,.1f} ha ({share:.2f} %) 沒有晴空觀測，為無資料值。</translation>
    </message>
    <message>
      <source>{bare:,.1f} ha ({share:.2f} %) have fewer than {least} clear looks and are NoData.</source>
      <translation>{bare:,.1f} ha ({share:.2f} %) 的晴空觀測少於 {least} 次，為無資料值。</translation>
    </message>
    <message>
      <source>The raster {name} is given twice under {parameter}; give each scene once.</source>
      <translation>網格圖層 {name} 在 {parameter} 中重複給定；每幅影像只給一次。</translation>
    </message>
    <message>
      <source>The raster {name} is given as red and as near infrared (band {band}).</source>
      <translation>網格圖層 {name} 同時被指定為紅光與近紅外光 (波段 {band})。</translation>
    </message>
    <message>
      <source>Reading the scenes.</source>
      <translation>正在讀取影像。</translation>
    </message>
    <message>
      <source>No cell has a clear look in any scene; check the order of the rasters, CLOUD_MASK, MASK_KIND and MASK_VALUES.</source>
      <translation>沒有任何網格在任一影像中為晴空；請檢查網格圖層的順序、CLOUD_MASK、MASK_KIND 與 MASK_VALUES。</translation>
    </message>
    <message>
      <source>No cell has as many clear looks as MIN_LOOKS, {least}.</source>
      <translation>沒有任何網格的晴空次數達到 MIN_LOOKS ({least})。</translation>
    </message>
    <message>
      <source>The raster {name} does not overlap {red}, the red band of its scene; check the order of the rasters.</source>
      <translation>網格圖層 {name} 與其影像的紅光波段 {red} 不重疊；請檢查網格圖層的順序。</translation>
    </message>
    <message>
      <source>The parameter {parameter} holds '{part}'; it takes {what} with commas between, such as {example}.</source>
      <translation>參數 {parameter} 含有「{part}」；應為以逗號分隔的{what}，例如 {example}。</translation>
    </message>
    <message>
      <source>Scene {number}: {names}</source>
      <translation>影像 {number}：{names}</translation>
    </message>
    <message>
      <source>Scene {number}: {share:.1f} % of its cells are clear</source>
      <translation>影像 {number}：{share:.1f} % 的網格為晴空</translation>
    </message>
    <message>
      <source>The mean NDVI is {mean:.2f}, as of water; if the area is land, red and near infrared are swapped.</source>
      <translation>NDVI 平均為 {mean:.2f}，如同水體；若此範圍為陸地，則紅光與近紅外光可能對調了。</translation>
    </message>
    <message>
      <source>Scene {number} ({name}) needs the offset {expected:g} by the processing baseline in its product's name, but is read with {offset:g}; see OFFSET and SCENE_OFFSETS.</source>
      <translation>依產品名稱中的處理基準版本，影像 {number} ({name}) 需要位移值 {expected:g}，但以 {offset:g} 讀取；見 OFFSET 與 SCENE_OFFSETS。</translation>
    </message>
    <message>
      <source>Scene {number}: {share:.1f} % of its cells have a negative reflectance and are left out; check SCALE and OFFSET.</source>
      <translation>影像 {number}：{share:.1f} % 的網格反射率為負值，未採用；請檢查 SCALE 與 OFFSET。</translation>
    </message>
    <message>
      <source>whole numbers</source>
      <translation>整數</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>數字</translation>
    </message>
    <message>
      <source>The model's method {method} has no kriging: leave KRIGING_VARIANCE empty, or train with a method that kriges residuals.</source>
      <translation>模型方法 {method} 不含克利金：請將 KRIGING_VARIANCE 留空，或以含殘差克利金的方法訓練。</translation>
    </message>
    <message>
      <source>KRIGING_VARIANCE is made for up to {most:,} training points, and the model has {count:,}; leave it empty.</source>
      <translation>KRIGING_VARIANCE 最多支援 {most:,} 個訓練點，此模型有 {count:,} 個；請留空。</translation>
    </message>
    <message>
      <source>Mapping the prediction.</source>
      <translation>正在製作預測地圖。</translation>
    </message>
    <message>
      <source>Mapping the kriging variance.</source>
      <translation>正在製作克利金變異數地圖。</translation>
    </message>
    <message>
      <source>Give the fields of both the upper (TOP) and the lower depth (BOTTOM).</source>
      <translation>請同時提供上界 (TOP) 與下界深度 (BOTTOM) 的欄位。</translation>
    </message>
    <message>
      <source>The layer {name} has no field {field}; it has {present}.</source>
      <translation>圖層 {name} 沒有欄位 {field}；現有欄位為 {present}。</translation>
    </message>
    <message>
      <source>The result would have two fields {field}; rename a field of the layer {name}.</source>
      <translation>結果將有兩個欄位 {field}；請將圖層 {name} 的一個欄位重新命名。</translation>
    </message>
    <message>
      <source>The field {field} cannot be kept (COPY): the result has a field of that name.</source>
      <translation>欄位 {field} 無法保留 (COPY)：結果已有同名欄位。</translation>
    </message>
    <message>
      <source>The field {field} is called like organic matter, but would be read as organic carbon.</source>
      <translation>欄位 {field} 的名稱像是有機質，但將以有機碳讀取。</translation>
    </message>
    <message>
      <source>Each row counts as a profile of its own. Where a profile has several horizons, give the field of its id (PROFILE).</source>
      <translation>每一列視為一個剖面。若一個剖面有多個土層，請指定其編號欄位 (PROFILE)。</translation>
    </message>
    <message>
      <source>{count} of the first {rows} rows or values cannot be used, such as row {row}: {field} {reason} ('{value}'); allowed is {allowed}.</source>
      <translation>前 {rows} 列中有 {count} 列 (或值) 無法使用，例如第 {row} 列：{field} {reason} (「{value}」)；允許：{allowed}。</translation>
    </message>
    <message>
      <source>  {count} rows, such as {profile}, row {row}: {field} {reason} ('{value}'); allowed: {allowed}</source>
      <translation>  {count} 列，例如 {profile} 第 {row} 列：{field} {reason} (「{value}」)；允許：{allowed}</translation>
    </message>
    <message>
      <source>  {profile}, row {row}: {field} {reason} ('{value}'); allowed: {allowed}</source>
      <translation>  {profile} 第 {row} 列：{field} {reason} (「{value}」)；允許：{allowed}</translation>
    </message>
    <message>
      <source>The field {field} differs within {count} profiles: left empty there.</source>
      <translation>欄位 {field} 在 {count} 個剖面內不一致：該處留空。</translation>
    </message>
    <message>
      <source>The polygons of {name} do not overlap the grid of the raster (west, south, east, north {extent} in {crs}).</source>
      <translation>{name} 的多邊形與網格圖層的網格不重疊 (西、南、東、北 {extent}，{crs})。</translation>
    </message>
    <message>
      <source>The layer {name} has no field called {field}; it has {fields}.</source>
      <translation>圖層 {name} 沒有名為 {field} 的欄位；現有 {fields}。</translation>
    </message>
    <message>
      <source>The layer {name} holds no polygon.</source>
      <translation>圖層 {name} 沒有任何多邊形。</translation>
    </message>
    <message>
      <source>Filling the cells.</source>
      <translation>正在填入網格。</translation>
    </message>
    <message>
      <source>No cell centre lies in a polygon of {name}; the cells are larger than the polygons.</source>
      <translation>沒有任何網格中心位於 {name} 的多邊形內；網格比多邊形還大。</translation>
    </message>
    <message>
      <source>The extent of the layer {name} ({extent} in {own}) cannot be brought into {crs}; does the layer have the right CRS?</source>
      <translation>圖層 {name} 的範圍 ({extent}，{own}) 無法轉換至 {crs}；圖層的坐標參考系統是否正確？</translation>
    </message>
    <message>
      <source>{bare:,.2f} ha ({share:.1f} %) lie in no polygon and are NoData.</source>
      <translation>{bare:,.2f} ha ({share:.1f} %) 不在任何多邊形內，為無資料值。</translation>
    </message>
    <message>
      <source>{empty} polygons have no geometry and {missing} no value in {field}; they are left out.</source>
      <translation>{empty} 個多邊形沒有幾何，{missing} 個在 {field} 沒有值；未採用。</translation>
    </message>
    <message>
      <source>{code} {name}: {cells} cells, {area:,.2f} ha</source>
      <translation>{code} {name}：{cells} 個網格，{area:,.2f} ha</translation>
    </message>
    <message>
      <source>{names} are taken as classes of their own; give them one spelling if they are one.</source>
      <translation>{names} 被視為不同的類別；若為同一類別，請統一寫法。</translation>
    </message>
    <message>
      <source>No cell of the grid has the class {names}: outside the grid, or smaller than a cell.</source>
      <translation>沒有任何網格屬於類別 {names}：位於網格之外，或小於一個網格。</translation>
    </message>
    <message>
      <source>{shared} cells lie in more than one polygon; the last one in the layer counts.</source>
      <translation>{shared} 個網格位於一個以上的多邊形內；以圖層中的最後一個為準。</translation>
    </message>
    <message>
      <source>{west:.8g} to {east:.8g} east and {south:.8g} to {north:.8g} north</source>
      <translation>東 {west:.8g} 至 {east:.8g}、北 {south:.8g} 至 {north:.8g}</translation>
    </message>
    <message>
      <source>The layer {name} holds no point.</source>
      <translation>圖層 {name} 沒有任何點。</translation>
    </message>
    <message>
      <source>No feature of the layer {name} has a geometry.</source>
      <translation>圖層 {name} 沒有任何圖徵具有幾何。</translation>
    </message>
    <message>
      <source>No point of {name} lies in the stack {stack}: the points lie at {points}, the stack at {grid} (both in {crs}; the layer's own CRS is {own}).</source>
      <translation>{name} 沒有任何點位於堆疊 {stack} 內：點位於 {points}，堆疊位於 {grid} (皆以 {crs} 表示；圖層本身為 {own})。</translation>
    </message>
    <message>
      <source>No point of {name} has every covariate; {lacking} lacks at the most points.</source>
      <translation>{name} 沒有任何點具有全部共變數；最常缺的是 {lacking}。</translation>
    </message>
    <message>
      <source>Points outside the stack: {count} (feature ids {ids}).</source>
      <translation>位於堆疊之外的點：{count} 個 (圖徵編號 {ids})。</translation>
    </message>
    <message>
      <source>Points inside the stack that lack a covariate: {count} (feature ids {ids}).</source>
      <translation>位於堆疊內但缺少共變數的點：{count} 個 (圖徵編號 {ids})。</translation>
    </message>
    <message>
      <source>{name} lacks at {count} points.</source>
      <translation>{name} 在 {count} 個點缺值。</translation>
    </message>
    <message>
      <source>The points already have a field {name}; the covariate goes into {free}.</source>
      <translation>這些點已有欄位 {name}；共變數寫入 {free}。</translation>
    </message>
    <message>
      <source>These points are chosen on purpose, not at random. They suit the fitting of a model and mapping. A mean or total with an interval that rests on the sampling design alone, or a map validation free of assumptions, needs a probability sample.</source>
      <translation>這些點是有目的地選取，而非隨機抽取，適合模型擬合與製圖。若要僅以抽樣設計推估平均或總量及其區間，或不依賴假設地驗證地圖，需要機率抽樣。</translation>
    </message>
    <message>
      <source>Conditioned Latin hypercube (Minasny and McBratney 2006): the range of every numeric covariate is cut into as many strata with equally many cells as there are samples, existing and new, and the new points are chosen so that each stratum holds one sample, classes have their share, and covariates are correlated as in the area. What existing points hold already counts. Found by simulated annealing; O = sum |samples - target| over strata and classes + sum |difference| over the correlation matrix. Classes are counted in samples (the paper's term times the number of samples), so that they weigh as much as strata.</source>
      <translation>條件拉丁超立方 (Minasny and McBratney 2006)：將每個數值型共變數的範圍切成與樣本數 (既有與新增) 相同的分層，各層網格數相等，選取新樣點使每層有一個樣本、類別占比相符，且共變數之間的相關與全區相同。既有樣點已涵蓋者一併計入。以模擬退火求解；O = 各分層與類別 |樣本數 - 目標數| 之和 + 相關矩陣 |差值| 之和。類別以樣本數計 (即論文中該項乘以樣本數)，使其權重與分層相同。</translation>
    </message>
    <message>
      <source>The widest intervals first: the score of a cell is the width of its interval x (1 - exp(-d / r)), d the distance to the nearest sample, existing or chosen before. The cell of the highest score comes next. Where the model works on the ln scale, intervals are wide where the prediction is high.</source>
      <translation>最寬的區間優先：網格的得分為其區間寬度 x (1 - exp(-d / r))，d 為至最近樣本 (既有或先前選出) 的距離。依序選取得分最高的網格。模型以對數尺度建立時，預測值高之處區間較寬。</translation>
    </message>
    <message>
      <source>The places least like the samples first: the score of a cell is its dissimilarity index x (1 - exp(-d / r)), d the distance to the most similar point chosen before, in the space of the covariates (numbers in standard deviations, different classes 1 apart), r the mean distance of two cells that may be chosen. So no kind of place takes all points. The cell of the highest score comes next. Existing points are in the index already.</source>
      <translation>與樣本最不相似的地點優先：網格的得分為其相異度指標 x (1 - exp(-d / r))，d 為在共變數空間中至先前選出之最相似點的距離 (數值以標準差計，不同類別相距 1)，r 為可選網格兩兩之間的平均距離，避免某一類地點占去所有樣點。依序選取得分最高的網格。指標已計入既有樣點。</translation>
    </message>
    <message>
      <source>Spatial coverage (Walvoort, Brus and de Gruijter 2010): k-means on the coordinates makes the mean squared distance from a cell to its nearest sample small. Existing points are centres that do not move.</source>
      <translation>空間涵蓋 (Walvoort, Brus and de Gruijter 2010)：對坐標作 k-means 分群，使網格至最近樣本的平均平方距離最小。既有樣點為不移動的中心。</translation>
    </message>
    <message>
      <source>{count} new points; of {wanted} strata of all covariates, {old} hold an existing point and {both} an existing or a new one.</source>
      <translation>{count} 個新樣點；全部共變數的 {wanted} 個分層中，{old} 個含有既有樣點，{both} 個含有既有或新增樣點。</translation>
    </message>
    <message>
      <source>first sample in its stratum of {names} and {count} more</source>
      <translation>為 {names} 及另外 {count} 個共變數之分層中的第一個樣本</translation>
    </message>
    <message>
      <source>mean squared distance [m2]</source>
      <translation>平均平方距離 [m2]</translation>
    </message>
    <message>
      <source>COUNT is {count}, but there are only {found} cells to choose from: those that {limits}.</source>
      <translation>COUNT 為 {count}，但僅有 {found} 個網格可選：即{limits}的網格。</translation>
    </message>
    <message>
      <source>{count} new points.</source>
      <translation>{count} 個新樣點。</translation>
    </message>
    <message>
      <source>{name} is {value:g} everywhere; it has no influence on the plan.</source>
      <translation>{name} 到處都是 {value:g}；對規劃沒有影響。</translation>
    </message>
    <message>
      <source>first sample in its stratum of {names}</source>
      <translation>為 {names} 之分層中的第一個樣本</translation>
    </message>
    <message>
      <source>The method {method} needs a covariate stack (COVARIATES).</source>
      <translation>方法 {method} 需要共變數堆疊 (COVARIATES)。</translation>
    </message>
    <message>
      <source>The method {method} needs a raster of priority (PRIORITY): the output {output}.</source>
      <translation>方法 {method} 需要優先度網格圖層 (PRIORITY)：即輸出{output}。</translation>
    </message>
    <message>
      <source>Give a covariate stack (COVARIATES) or a raster (PRIORITY), for its area.</source>
      <translation>請提供共變數堆疊 (COVARIATES) 或網格圖層 (PRIORITY)，以決定範圍。</translation>
    </message>
    <message>
      <source>THRESHOLD is {value}, but there is no raster of priority (PRIORITY) that it could apply to.</source>
      <translation>THRESHOLD 為 {value}，但沒有可套用的優先度網格圖層 (PRIORITY)。</translation>
    </message>
    <message>
      <source>Reading the rasters.</source>
      <translation>正在讀取網格圖層。</translation>
    </message>
    <message>
      <source>Choosing the places.</source>
      <translation>正在選取地點。</translation>
    </message>
    <message>
      <source>The raster of priority {priority} lies on another grid than the stack {stack}; both must have the same cells.</source>
      <translation>優先度網格圖層 {priority} 與堆疊 {stack} 的網格不同；兩者網格須相同。</translation>
    </message>
    <message>
      <source>The raster of priority {name} holds classes; it must hold numbers.</source>
      <translation>優先度網格圖層 {name} 為類別；須為數值。</translation>
    </message>
    <message>
      <source>No cell of {name} has a value in every band.</source>
      <translation>{name} 沒有任何網格在每個波段都有值。</translation>
    </message>
    <message>
      <source>The polygons of {name} (AREA) do not overlap the raster.</source>
      <translation>{name} (AREA) 的多邊形與網格圖層不重疊。</translation>
    </message>
    <message>
      <source>have a value in every band</source>
      <translation>每個波段皆有值</translation>
    </message>
    <message>
      <source>None of the {count} existing points lies in the raster {name} (west, south, east, north {extent} in {crs}); is their CRS right?</source>
      <translation>{count} 個既有樣點都不在網格圖層 {name} 內 (西、南、東、北 {extent}，{crs})；其坐標參考系統是否正確？</translation>
    </message>
    <message>
      <source>{count} features of {name} have no geometry; they are left out.</source>
      <translation>{name} 的 {count} 個圖徵沒有幾何；未採用。</translation>
    </message>
    <message>
      <source>lie in AREA</source>
      <translation>位於 AREA 內</translation>
    </message>
    <message>
      <source>have a priority above {value:g}</source>
      <translation>優先度高於 {value:g}</translation>
    </message>
    <message>
      <source>hold no existing point</source>
      <translation>沒有既有樣點</translation>
    </message>
    <message>
      <source>lie {value:,g} m or more from existing points</source>
      <translation>距既有樣點 {value:,g} m 以上</translation>
    </message>
    <message>
      <source>{distance:,.0f} m to the nearest other point</source>
      <translation>距最近的其他樣點 {distance:,.0f} m</translation>
    </message>
    <message>
      <source>the only point</source>
      <translation>唯一的點</translation>
    </message>
    <message>
      <source>{count} existing points lie outside the raster; they count for distances only.</source>
      <translation>{count} 個既有樣點位於網格檔外，僅用於計算距離。</translation>
    </message>
    <message>
      <source>{count} existing points lie where a band has no value; they count for distances only.</source>
      <translation>{count} 個既有樣點位於某波段無值之處；僅計入距離。</translation>
    </message>
    <message>
      <source>{count} existing points share the cell of another one; such a cell counts as one sample.</source>
      <translation>{count} 個既有樣點與他點同網格，計為一個樣本。</translation>
    </message>
    <message>
      <source>The raster of priority {name} holds {value}; it must be 0 or more.</source>
      <translation>優先度網格圖層 {name} 含有 {value}；須為 0 以上。</translation>
    </message>
    <message>
      <source>one of the strata of each covariate</source>
      <translation>為各共變數某一分層的樣本</translation>
    </message>
    <message>
      <source>balance of the strata</source>
      <translation>使各分層均衡</translation>
    </message>
    <message>
      <source>RANGE of 'Bootstrap uncertainty'</source>
      <translation>「拔靴法不確定性」的 RANGE</translation>
    </message>
    <message>
      <source>DI of 'Area of applicability'</source>
      <translation>「模型適用範圍」的 DI</translation>
    </message>
    <message>
      <source>No cell with a value lies in a zone of {zones}; zones and map must show the same place (the map: west, south, east, north {extent} in {crs}).</source>
      <translation>沒有任何有值的網格位於 {zones} 的分區內；分區與地圖須為同一地點 (地圖：西、南、東、北 {extent}，{crs})。</translation>
    </message>
    <message>
      <source>LAND_USE_SHARES names {names}, which {where} does not have.</source>
      <translation>LAND_USE_SHARES 列出 {names}，但 {where} 沒有這些類別。</translation>
    </message>
    <message>
      <source>These classes have no share of the SOC in LAND_USE_SHARES, and no result: {classes}.</source>
      <translation>這些類別在 LAND_USE_SHARES 中沒有 SOC 占比，因此沒有結果：{classes}。</translation>
    </message>
    <message>
      <source>INPUT and {other} are both given; leave INPUT empty to work on rasters, or the rasters and zones empty to work on points.</source>
      <translation>INPUT 與 {other} 同時提供；以網格圖層計算請將 INPUT 留空，以點計算請將網格圖層與分區留空。</translation>
    </message>
    <message>
      <source>Give either polygons (ZONES) or a class raster (ZONE_RASTER), not both.</source>
      <translation>請提供多邊形 (ZONES) 或類別網格圖層 (ZONE_RASTER) 其中之一，不要兩者都給。</translation>
    </message>
    <message>
      <source>Organic carbon is missing: give {soc}, or {other}.</source>
      <translation>缺少有機碳：請提供 {soc} 或 {other}。</translation>
    </message>
    <message>
      <source>Give either {fine}, or {clay} and {silt}; given is {given}.</source>
      <translation>請提供 {fine}，或 {clay} 與 {silt}；目前提供了 {given}。</translation>
    </message>
    <message>
      <source>{given} is given without {missing}; the share of SOC by land use needs both.</source>
      <translation>提供了 {given} 但未提供 {missing}；依土地利用的 SOC 占比需要兩者。</translation>
    </message>
    <message>
      <source>The share of SOC in the fine fraction is missing: give FINE_SHARE, or {land_use} with LAND_USE_SHARES. Published are {known}.</source>
      <translation>缺少細粒部分的 SOC 占比：請提供 FINE_SHARE，或 {land_use} 與 LAND_USE_SHARES。文獻值有 {known}。</translation>
    </message>
    <message>
      <source>bulk density of all [g cm-3]</source>
      <translation>全土總體密度 [g cm-3]</translation>
    </message>
    <message>
      <source>coarse fragments of all [%]</source>
      <translation>全土含石量 [%]</translation>
    </message>
    <message>
      <source>The layer {name} holds no row.</source>
      <translation>圖層 {name} 沒有任何資料列。</translation>
    </message>
    <message>
      <source>field {field}</source>
      <translation>欄位 {field}</translation>
    </message>
    <message>
      <source>feature {id} of {layer}</source>
      <translation>{layer} 的圖徵 {id}</translation>
    </message>
    <message>
      <source>No point of {layer} has a value in all of the fields {fields} and a share of the SOC.</source>
      <translation>{layer} 沒有任何點在所有欄位 {fields} 都有值且具有 SOC 占比。</translation>
    </message>
    <message>
      <source>Finding the cells of the zones.</source>
      <translation>正在找出各分區的網格。</translation>
    </message>
    <message>
      <source>Mapping capacity and deficit.</source>
      <translation>正在製作容量與虧缺地圖。</translation>
    </message>
    <message>
      <source>The raster {name} says that it is in {stated}, but SOC_UNIT is {unit}; set it to {stated}.</source>
      <translation>網格圖層 {name} 註明單位為 {stated}，但 SOC_UNIT 為 {unit}；請設為 {stated}。</translation>
    </message>
    <message>
      <source>The layer {name} has no polygons.</source>
      <translation>圖層 {name} 沒有多邊形。</translation>
    </message>
    <message>
      <source>{name} and {value} are both given; give one.</source>
      <translation>{name} 與 {value} 同時提供；請只給一個。</translation>
    </message>
    <message>
      <source>{count} points have more than {limit:g} g/kg of carbon: organic soil, for which the equations were not made. Leave it out.</source>
      <translation>{count} 個點的碳超過 {limit:g} g/kg：屬有機質土壤，公式並不適用。請排除。</translation>
    </message>
    <message>
      <source>{count} points lack a value or a share, and have none in the result.</source>
      <translation>{count} 個點缺少數值或占比，結果中沒有值。</translation>
    </message>
    <message>
      <source>DEFICIT_STOCK is not written, and totals are without Tg: give bulk density and THICKNESS.</source>
      <translation>未寫入 DEFICIT_STOCK，總量也不含 Tg：請提供總體密度與 THICKNESS。</translation>
    </message>
    <message>
      <source>{count} features without a geometry were left out.</source>
      <translation>{count} 個沒有幾何的圖徵未採用。</translation>
    </message>
    <message>
      <source>{count} of {all} polygons were invalid and were made valid.</source>
      <translation>{all} 個多邊形中有 {count} 個無效，已修復。</translation>
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha) have more than {limit:g} g/kg of carbon: organic soil, for which the equations were not made. Leave it out.</source>
      <translation>{count:,} 個網格 ({area:,.1f} ha) 的碳超過 {limit:g} g/kg：屬有機質土壤，公式並不適用。請排除。</translation>
    </message>
    <message>
      <source>{area:,.1f} ha of the zones lack a value and add nothing.</source>
      <translation>各分區中有 {area:,.1f} ha 缺值，不計入。</translation>
    </message>
    <message>
      <source>Zones overlap on {area:,.1f} ha; the total of all counts them once.</source>
      <translation>分區有 {area:,.1f} ha 重疊；全部總量中只計一次。</translation>
    </message>
    <message>
      <source>{area:,.1f} ha with a value lie in no zone.</source>
      <translation>{area:,.1f} ha 有值之處不屬於任何分區。</translation>
    </message>
    <message>
      <source>deficit {deficit:.4g} Tg, excess {over:.4g} Tg</source>
      <translation>虧缺 {deficit:.4g} Tg，超過 {over:.4g} Tg</translation>
    </message>
    <message>
      <source>{known} points have a value, {over} of them are over capacity.</source>
      <translation>{known} 個點有值，其中 {over} 個超過容量。</translation>
    </message>
    <message>
      <source>The zones of {name} have another grid: each cell took the class at its centre.</source>
      <translation>{name} 的分區為另一網格：每個網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>{zone}: {area:,.1f} ha, saturation {saturation:.1f} %, deficit {deficit:.4g} g/kg, {over:.1f} % over capacity</source>
      <translation>{zone}：{area:,.1f} ha，飽和度 {saturation:.1f} %，虧缺 {deficit:.4g} g/kg，{over:.1f} % 超過容量</translation>
    </message>
    <message>
      <source>{cells:,} cells have a value; {over:,} of them ({area:,.1f} ha) are over capacity.</source>
      <translation>{cells:,} 個網格有值；其中 {over:,} 個 ({area:,.1f} ha) 超過容量。</translation>
    </message>
    <message>
      <source>SOC and the other rasters</source>
      <translation>SOC 與其他網格圖層</translation>
    </message>
    <message>
      <source>INPUT with SOC_FIELD for points</source>
      <translation>點請用 INPUT 與 SOC_FIELD</translation>
    </message>
    <message>
      <source>none of them</source>
      <translation>皆未提供</translation>
    </message>
    <message>
      <source>INPUT already has a field {name}; the new one is called {given}.</source>
      <translation>INPUT 已有欄位 {name}；新欄位名為 {given}。</translation>
    </message>
    <message>
      <source>Without fields for upper and lower depth (TOP, BOTTOM) each sample covers the one interval in DEPTHS, but there are {count}: {depths}.</source>
      <translation>沒有上界與下界深度的欄位 (TOP, BOTTOM) 時，每個樣本涵蓋 DEPTHS 中的唯一區間，但目前有 {count} 個：{depths}。</translation>
    </message>
    <message>
      <source>{horizons} of {rows} rows used, {profiles} profiles, {rejected} rows left out.</source>
      <translation>{rows} 列中採用 {horizons} 列，{profiles} 個剖面，{rejected} 列未採用。</translation>
    </message>
    <message>
      <source>{interval} cm: {mass:.4g} kg m-2 of fine earth, from {top:.4g} to {bottom:.4g}</source>
      <translation>{interval} cm：細土 {mass:.4g} kg m-2，自 {top:.4g} 至 {bottom:.4g}</translation>
    </message>
    <message>
      <source>{field}: n = {count}, mean {mean:.4g} kg m-2</source>
      <translation>{field}：n = {count}，平均 {mean:.4g} kg m-2</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field}; it has {fields}.</source>
      <translation>圖層 {layer} 沒有欄位 {field}；現有 {fields}。</translation>
    </message>
    <message>
      <source>Give class rasters (ZONE_RASTERS), a covariate stack to cluster (COVARIATES), or both: a target is that of a zone of like climate, land use and soil.</source>
      <translation>請提供類別網格圖層 (ZONE_RASTERS)、要分群的共變數堆疊 (COVARIATES)，或兩者：目標是氣候、土地利用與土壤相似之分區的目標。</translation>
    </message>
    <message>
      <source>Making the zones.</source>
      <translation>正在製作分區。</translation>
    </message>
    <message>
      <source>{name} has another grid than the map: each cell of the map took the class at its centre.</source>
      <translation>{name} 的網格與地圖不同：地圖的每個網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>Reading the points.</source>
      <translation>正在讀取樣點。</translation>
    </message>
    <message>
      <source>Mapping the gain.</source>
      <translation>正在製作增量地圖。</translation>
    </message>
    <message>
      <source>hectares with a stock in no zone</source>
      <translation>不屬任何分區但有儲量的面積 [ha]</translation>
    </message>
    <message>
      <source>The raster {name} (STOCK) holds classes, not a stock.</source>
      <translation>網格圖層 {name} (STOCK) 為類別，不是儲量。</translation>
    </message>
    <message>
      <source>The stack {name} has no numeric covariate to cluster.</source>
      <translation>堆疊 {name} 沒有可分群的數值型共變數。</translation>
    </message>
    <message>
      <source>No cell of {name} has a value in every band that is clustered.</source>
      <translation>{name} 沒有任何網格在所有用以分群的波段都有值。</translation>
    </message>
    <message>
      <source>The field {field} of the layer {name} holds {value:g} (feature {id}); a stock is 0 or more.</source>
      <translation>圖層 {name} 的欄位 {field} 含有 {value:g} (圖徵 {id})；儲量須為 0 以上。</translation>
    </message>
    <message>
      <source>No point of the layer {name} has a place and a number in the field {field}.</source>
      <translation>圖層 {name} 沒有任何點同時具有位置與欄位 {field} 的數值。</translation>
    </message>
    <message>
      <source>None of the {count} points of {name} lies in a zone of {zones}; are they of the same place? (The map: west, south, east, north {extent} in {crs}.)</source>
      <translation>{name} 的 {count} 個點都不在 {zones} 的分區內；是否為同一地點？(地圖：西、南、東、北 {extent}，{crs}。)</translation>
    </message>
    <message>
      <source>points in a zone</source>
      <translation>位於分區內的點</translation>
    </message>
    <message>
      <source>points without a measured stock or a place</source>
      <translation>沒有實測儲量或位置的點</translation>
    </message>
    <message>
      <source>points in no zone</source>
      <translation>不屬任何分區的點</translation>
    </message>
    <message>
      <source>points of a zone outside the map</source>
      <translation>位於分區內但在地圖之外的點</translation>
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) holds classes, not a stock.</source>
      <translation>網格圖層 {name} (DEFICIT_STOCK) 為類別，不是儲量。</translation>
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) says that it is in {unit}; it must be in kg m-2.</source>
      <translation>網格圖層 {name} (DEFICIT_STOCK) 註明單位為 {unit}；須為 kg m-2。</translation>
    </message>
    <message>
      <source>class rasters</source>
      <translation>類別網格圖層</translation>
    </message>
    <message>
      <source>clustered stack</source>
      <translation>分群的堆疊</translation>
    </message>
    <message>
      <source>{count} points lie at the place of another one; is there one row a profile?</source>
      <translation>{count} 個點與另一個點位於同一地點；是否每個剖面一列？</translation>
    </message>
    <message>
      <source>CLUSTERS needs a covariate stack (COVARIATES) to make clusters of.</source>
      <translation>CLUSTERS 需要用以分群的共變數堆疊 (COVARIATES)。</translation>
    </message>
    <message>
      <source>Working out the targets of the zones.</source>
      <translation>正在計算各分區的目標。</translation>
    </message>
    <message>
      <source>Band {band} of {name} (CLUSTER_BANDS) holds the classes {covariate}; clusters are made of numbers. Give classes as ZONE_RASTERS.</source>
      <translation>{name} 的波段 {band} (CLUSTER_BANDS) 為類別 {covariate}；分群需要數值。類別請放在 ZONE_RASTERS。</translation>
    </message>
    <message>
      <source>No cell of the map {name} lies in a zone with {least} or more points.</source>
      <translation>地圖 {name} 沒有任何網格位於具有 {least} 個以上點的分區。</translation>
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) has no value where the map has a gain; are both of the same place?</source>
      <translation>地圖有增量之處，網格圖層 {name} (DEFICIT_STOCK) 沒有值；兩者是否為同一地點？</translation>
    </message>
    <message>
      <source>{count} cells of the map hold a negative stock, which cannot be; they count as they are.</source>
      <translation>地圖有 {count} 個網格的儲量為負值，並不合理；仍依原值計入。</translation>
    </message>
    <message>
      <source>The measured stocks are {ratio:.3g} times the map's at the same places ({measured:.3g} and {mapped:.3g} kg m-2 on average); are both of the same depth and in the same unit?</source>
      <translation>在相同地點，實測儲量為地圖的 {ratio:.3g} 倍 (平均 {measured:.3g} 與 {mapped:.3g} kg m-2)；兩者的深度與單位是否相同？</translation>
    </message>
    <message>
      <source>With that many clusters a zone has {each:.0f} points or fewer on average; one with fewer than {least} has no target.</source>
      <translation>群數這麼多時，每個分區平均只有 {each:.0f} 個以下的點；少於 {least} 個的分區沒有目標。</translation>
    </message>
    <message>
      <source>{name} has no target: {count} points, {area:,.1f} ha.</source>
      <translation>{name} 沒有目標：{count} 個點，{area:,.1f} ha。</translation>
    </message>
    <message>
      <source>All zones, percentile {row.percentile:g}: gain {row.gain_tg:.4g} Tg ({level:g} % limits {row.gain_lower_tg:.4g} to {row.gain_upper_tg:.4g}) on {row.area_ha:,.1f} ha</source>
      <translation>全部分區，百分位數 {row.percentile:g}：增量 {row.gain_tg:.4g} Tg ({level:g} % 界限 {row.gain_lower_tg:.4g} 至 {row.gain_upper_tg:.4g})，面積 {row.area_ha:,.1f} ha</translation>
    </message>
    <message>
      <source>{few} of the {all} zones with points have fewer than {least} points, and so no target.</source>
      <translation>有點的 {all} 個分區中，{few} 個的點少於 {least} 個，因此沒有目標。</translation>
    </message>
    <message>
      <source>{zone}, percentile {row.percentile:g}: target {row.target_kg_m2:.3g} kg m-2 ({row.target_lower:.3g} to {row.target_upper:.3g}, {row.n_points} points), gain {row.gain_tg:.4g} Tg on {row.area_ha:,.1f} ha</source>
      <translation>{zone}，百分位數 {row.percentile:g}：目標 {row.target_kg_m2:.3g} kg m-2 ({row.target_lower:.3g} 至 {row.target_upper:.3g}，{row.n_points} 個點)，增量 {row.gain_tg:.4g} Tg，面積 {row.area_ha:,.1f} ha</translation>
    </message>
    <message>
      <source>No stock of {name} has both an elevation and a class: {low:,.0f} lack an elevation, {nameless:,.0f} a class. Do the layers show the same place?</source>
      <translation>{name} 沒有任何儲量同時具有高程與類別：{low:,.0f} 個缺高程，{nameless:,.0f} 個缺類別。各圖層是否為同一地點？</translation>
    </message>
    <message>
      <source>Give either a map (STOCK) or points (POINTS).</source>
      <translation>請提供地圖 (STOCK) 或點 (POINTS) 其中之一。</translation>
    </message>
    <message>
      <source>Give a DEM, classes (CLASSES, or CLASS_FIELD of the points), or both.</source>
      <translation>請提供 DEM、類別 (CLASSES，或點的 CLASS_FIELD)，或兩者。</translation>
    </message>
    <message>
      <source>CLASS_FIELD is for points without a raster of classes; leave it or the other out.</source>
      <translation>CLASS_FIELD 用於沒有類別網格圖層的點；請移除其中之一。</translation>
    </message>
    <message>
      <source>The layer {layer} has no field '{field}' ({name}); it has {fields}.</source>
      <translation>圖層 {layer} 沒有欄位「{field}」({name})；現有 {fields}。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {name} ({parameter}) holds classes, not numbers.</source>
      <translation>網格圖層 {name} 的波段 {band} ({parameter}) 為類別，不是數值。</translation>
    </message>
    <message>
      <source>The raster says that its unit is {stated}; it was read as {unit}.</source>
      <translation>網格圖層註明單位為 {stated}；以 {unit} 讀取。</translation>
    </message>
    <message>
      <source>{name} holds no stock, only missing values.</source>
      <translation>{name} 沒有儲量，只有缺值。</translation>
    </message>
    <message>
      <source>The mean of {mean:.3g} kg m-2 is more than mineral soil holds; are the stocks in t/ha? Then set STOCK_UNIT.</source>
      <translation>平均 {mean:.3g} kg m-2 高於礦質土壤所能含有；儲量是否為 t/ha？若是，請設定 STOCK_UNIT。</translation>
    </message>
    <message>
      <source>{count:,} points have no stock and are left out.</source>
      <translation>{count:,} 個點沒有儲量，未採用。</translation>
    </message>
    <message>
      <source>Fewer than {least} points, shown but not tested: {names}.</source>
      <translation>少於 {least} 個點，僅顯示而不檢定：{names}。</translation>
    </message>
    <message>
      <source>The raster {name} does not overlap {stock}; both must show the same place.</source>
      <translation>網格圖層 {name} 與 {stock} 不重疊；兩者須為同一地點。</translation>
    </message>
    <message>
      <source>{count:,} points hold a negative stock, which cannot be; they are counted as they are.</source>
      <translation>{count:,} 個點的儲量為負值，並不合理；仍依原值計入。</translation>
    </message>
    <message>
      <source>{count:,} cells hold a negative stock, which cannot be; they are counted as they are.</source>
      <translation>{count:,} 個網格的儲量為負值，並不合理；仍依原值計入。</translation>
    </message>
    <message>
      <source>{name} has another grid than {stock}: cells took its value at their centres ({method}).</source>
      <translation>{name} 的網格與 {stock} 不同：網格取其中心處的值 ({method})。</translation>
    </message>
    <message>
      <source>{name}: median {median:.4g}, mean {mean:.4g} kg m-2, n = {n:,}</source>
      <translation>{name}：中位數 {median:.4g}，平均 {mean:.4g} kg m-2，n = {n:,}</translation>
    </message>
    <message>
      <source>{name}: median {median:.4g}, mean {mean:.4g} kg m-2, n = {n:,}, {area_ha:,.2f} ha</source>
      <translation>{name}：中位數 {median:.4g}，平均 {mean:.4g} kg m-2，n = {n:,}，{area_ha:,.2f} ha</translation>
    </message>
    <message>
      <source>Kruskal-Wallis, {what}: not tested, for {fault}</source>
      <translation>Kruskal-Wallis，{what}：未檢定，因為{fault}</translation>
    </message>
    <message>
      <source>Kruskal-Wallis, {what}: H = {h:.4g}, p = {p:.3g}</source>
      <translation>Kruskal-Wallis，{what}：H = {h:.4g}，p = {p:.3g}</translation>
    </message>
    <message>
      <source>{count:,.0f} points with a stock have no {lack} and are in no stratum.</source>
      <translation>{count:,.0f} 個有儲量的點沒有{lack}，不屬任何分層。</translation>
    </message>
    <message>
      <source>{count:,.0f} cells ({area:,.2f} ha) with a stock have no {lack} and are in no stratum.</source>
      <translation>{count:,.0f} 個有儲量的網格 ({area:,.2f} ha) 沒有{lack}，不屬任何分層。</translation>
    </message>
    <message>
      <source>Among {count} reports there is none of a step of a study.</source>
      <translation>{count} 份報告中沒有任何一份屬於研究步驟。</translation>
    </message>
    <message>
      <source>Give the FOLDER of the reports, or single REPORTS.</source>
      <translation>請提供報告所在的 FOLDER，或個別的 REPORTS。</translation>
    </message>
    <message>
      <source>FOLDER {folder} is no folder.</source>
      <translation>FOLDER {folder} 不是資料夾。</translation>
    </message>
    <message>
      <source>The folder {folder} holds no report of this plugin (.html with its .json beside it).</source>
      <translation>資料夾 {folder} 中沒有本外掛程式的報告 (.html 及其旁的 .json)。</translation>
    </message>
    <message>
      <source>{path} is not the report of a step: there is no {document} of this plugin beside it.</source>
      <translation>{path} 不是步驟的報告：其旁沒有本外掛程式的 {document}。</translation>
    </message>
    <message>
      <source>map too high by more than 2 RMSE</source>
      <translation>地圖偏高超過 2 倍 RMSE</translation>
    </message>
    <message>
      <source>map too high by 1 to 2 RMSE</source>
      <translation>地圖偏高 1 至 2 倍 RMSE</translation>
    </message>
    <message>
      <source>map too high by less than 1 RMSE</source>
      <translation>地圖偏高不到 1 倍 RMSE</translation>
    </message>
    <message>
      <source>map too low by less than 1 RMSE</source>
      <translation>地圖偏低不到 1 倍 RMSE</translation>
    </message>
    <message>
      <source>map too low by 1 to 2 RMSE</source>
      <translation>地圖偏低 1 至 2 倍 RMSE</translation>
    </message>
    <message>
      <source>map too low by more than 2 RMSE</source>
      <translation>地圖偏低超過 2 倍 RMSE</translation>
    </message>
    <message>
      <source>The DEM {name} is in geographic coordinates (degrees), in which slopes cannot be measured; bring it to a projected CRS first, such as EPSG:3826 (Raster &gt; Projections &gt; Warp, bilinear).</source>
      <translation>數值高程模型 {name} 為地理坐標 (度)，無法計算坡度；請先轉為投影坐標參考系統，例如 EPSG:3826 (網格 &gt; 投影 &gt; 扭曲，雙線性)。</translation>
    </message>
    <message>
      <source>The DEM {name} has {columns} x {rows} cells; it needs at least 3 x 3.</source>
      <translation>數值高程模型 {name} 有 {columns} x {rows} 個網格；至少需要 3 x 3。</translation>
    </message>
    <message>
      <source>The DEM {name} has {cells:,} cells, more than {most:,}; cut it into parts along watersheds, or take larger cells.</source>
      <translation>數值高程模型 {name} 有 {cells:,} 個網格，超過 {most:,}；請沿集水區分割，或使用較大的網格。</translation>
    </message>
    <message>
      <source>The DEM {name} has no value in any cell.</source>
      <translation>數值高程模型 {name} 沒有任何網格有值。</translation>
    </message>
    <message>
      <source>The DEM {name} holds no other value than {value:.7g}; it has no terrain.</source>
      <translation>數值高程模型 {name} 的值全為 {value:.7g}；沒有地形可言。</translation>
    </message>
    <message>
      <source>{there:,} of {cells:,} cells of {width:g} x {height:g} m have an elevation.</source>
      <translation>{cells:,} 個 {width:g} x {height:g} m 的網格中，{there:,} 個有高程。</translation>
    </message>
    <message>
      <source>Tick at least one layer under LAYERS.</source>
      <translation>請在 LAYERS 至少勾選一個圖層。</translation>
    </message>
    <message>
      <source>{sentence} Without it, leave out {layers}.</source>
      <translation>{sentence}若無法安裝，請取消 {layers}。</translation>
    </message>
    <message>
      <source>The output {path} is the DEM itself; give it another name.</source>
      <translation>輸出 {path} 就是數值高程模型本身；請改用其他名稱。</translation>
    </message>
    <message>
      <source>The parameter TPI_RADIUS is {radius:g} m; it must be at least the side of a cell, {size:g} m.</source>
      <translation>參數 TPI_RADIUS 為 {radius:g} m；至少須為網格邊長 {size:g} m。</translation>
    </message>
    <message>
      <source>The DEM {name} holds the value {value:.7g}; elevations are {low:,} to {high:,} m. If it stands for no data, declare it (Raster &gt; Conversion &gt; Translate, Assign a specified NoData value); if the unit is another, convert it to m.</source>
      <translation>數值高程模型 {name} 含有值 {value:.7g}；高程應為 {low:,} 至 {high:,} m。若代表無資料，請宣告之 (網格 &gt; 轉換 &gt; 轉譯，指定無資料值)；若單位不同，請換算為 m。</translation>
    </message>
    <message>
      <source>Filling raised {count:,} cells ({share:.2f} %), by up to {rise:.2f} m.</source>
      <translation>填窪抬高了 {count:,} 個網格 ({share:.2f} %)，最多 {rise:.2f} m。</translation>
    </message>
    <message>
      <source>All elevations are whole numbers, so that slopes, curvatures and flow come in steps; a DEM with decimals is better.</source>
      <translation>所有高程皆為整數，坡度、曲率與水流因而呈階梯狀；帶小數的數值高程模型較佳。</translation>
    </message>
    <message>
      <source>Reading the DEM.</source>
      <translation>正在讀取數值高程模型。</translation>
    </message>
    <message>
      <source>Depressions are filled and the water is followed; the first time on a computer this takes some seconds more.</source>
      <translation>正在填窪並追蹤水流；在一部電腦上首次執行會多花幾秒。</translation>
    </message>
    <message>
      <source>log-ratios of {low:g} to {high:g}</source>
      <translation>介於 {low:g} 與 {high:g} 的對數比</translation>
    </message>
    <message>
      <source>{direction} needs all of the rasters {wanted}; given is only {given}.</source>
      <translation>{direction} 需要全部的網格圖層 {wanted}；目前只提供了 {given}。</translation>
    </message>
    <message>
      <source>Give OUTPUT, the layer to write.</source>
      <translation>請指定要寫入的圖層 OUTPUT。</translation>
    </message>
    <message>
      <source>Give RASTER or CLASSES, the raster to write.</source>
      <translation>請指定要寫入的網格圖層 RASTER 或 CLASSES。</translation>
    </message>
    <message>
      <source>0 to 100 % each, with a sum of {low:g} to {high:g} %</source>
      <translation>各為 0 至 100 %，總和 {low:g} 至 {high:g} %</translation>
    </message>
    <message>
      <source>INPUT and rasters are both given; give one of them.</source>
      <translation>INPUT 與網格圖層同時提供；請只給其中之一。</translation>
    </message>
    <message>
      <source>Give INPUT with the fields {fields}, or the rasters {rasters}.</source>
      <translation>請提供 INPUT 及其欄位 {fields}，或網格圖層 {rasters}。</translation>
    </message>
    <message>
      <source>{name} is given, but DIRECTION is {direction}, which takes {wanted}.</source>
      <translation>提供了 {name}，但 DIRECTION 為 {direction}，應提供 {wanted}。</translation>
    </message>
    <message>
      <source>The parameter {name} is empty; choose a field.</source>
      <translation>參數 {name} 是空的；請選擇欄位。</translation>
    </message>
    <message>
      <source>The field {field} is given twice, as {first} and as {second}.</source>
      <translation>欄位 {field} 重複給定，同時作為 {first} 與 {second}。</translation>
    </message>
    <message>
      <source>Fewer than 4 samples: none is held back, there is no field split.</source>
      <translation>少於 4 個樣本：未保留驗證樣本，沒有分割欄位。</translation>
    </message>
    <message>
      <source>{used} rows used, {rejected} left out.</source>
      <translation>採用 {used} 列，未採用 {rejected} 列。</translation>
    </message>
    <message>
      <source>{mapped:,} of {cells:,} cells have a value: {area:,.1f} ha.</source>
      <translation>{cells:,} 個網格中有 {mapped:,} 個有值：{area:,.1f} ha。</translation>
    </message>
    <message>
      <source>{count} rows of {name} cannot be used:</source>
      <translation>{name} 有 {count} 列無法使用：</translation>
    </message>
    <message>
      <source>{count} rows had another sum than 100 % ({low:.4g} to {high:.4g}) and were scaled to 100.</source>
      <translation>{count} 列的總和不是 100 % ({low:.4g} 至 {high:.4g})，已調整為 100。</translation>
    </message>
    <message>
      <source>{count:,} rows hold a zero; zeros became {put:g} % ({share} x DETECTION_LIMIT).</source>
      <translation>{count:,} 列含有 0；0 改為 {put:g} % ({share} x DETECTION_LIMIT)。</translation>
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha) hold values that cannot be and are NoData, such as {example}; allowed: {allowed}.</source>
      <translation>{count:,} 個網格 ({area:,.1f} ha) 含有不可能的值，設為無資料值，例如 {example}；允許：{allowed}。</translation>
    </message>
    <message>
      <source>{count:,} cells hold a zero; zeros became {put:g} % ({share} x DETECTION_LIMIT).</source>
      <translation>{count:,} 個網格含有 0；0 改為 {put:g} % ({share} x DETECTION_LIMIT)。</translation>
    </message>
    <message>
      <source>{code} {name}: {area:,.1f} ha ({share:.1f} %)</source>
      <translation>{code} {name}：{area:,.1f} ha ({share:.1f} %)</translation>
    </message>
    <message>
      <source>Only {count} samples train a model. With fewer than {few}, simple methods (ordinary kriging, linear regression) are mostly as good, and the figures of the validation say little.</source>
      <translation>只有 {count} 個樣本訓練模型。少於 {few} 個時，簡單的方法 (普通克利金、線性迴歸) 多半同樣好，且驗證數值參考價值有限。</translation>
    </message>
    <message>
      <source>VALIDATION is field, but SPLIT_FIELD names no field.</source>
      <translation>VALIDATION 為 field，但 SPLIT_FIELD 未指定欄位。</translation>
    </message>
    <message>
      <source>Measuring how far the cells lie from the samples.</source>
      <translation>正在量測網格與樣本的距離。</translation>
    </message>
    <message>
      <source>The field {field} only counts where the validation is as a field says (VALIDATION field).</source>
      <translation>欄位 {field} 僅在依欄位驗證 (VALIDATION field) 時有作用。</translation>
    </message>
    <message>
      <source>Fitting and validating the model.</source>
      <translation>正在擬合並驗證模型。</translation>
    </message>
    <message>
      <source>Only {given} is given: give both LOWER and UPPER, or none of them.</source>
      <translation>只提供了 {given}：請同時提供 LOWER 與 UPPER，或都不提供。</translation>
    </message>
    <message>
      <source>Band {band} of the map {name} holds classes, not numbers.</source>
      <translation>地圖 {name} 的波段 {band} 為類別，不是數值。</translation>
    </message>
    <message>
      <source>{name}, band {band}</source>
      <translation>{name}，波段 {band}</translation>
    </message>
    <message>
      <source>{width:.6g} x {height:.6g} in {crs}</source>
      <translation>{width:.6g} x {height:.6g} ({crs})</translation>
    </message>
    <message>
      <source>Working out the scores and their limits.</source>
      <translation>正在計算指標及其界限。</translation>
    </message>
    <message>
      <source>MODEL is empty: whether points took part in making the map was not looked for.</source>
      <translation>MODEL 為空：未檢查這些點是否曾用於製作地圖。</translation>
    </message>
    <message>
      <source>The map states no unit: the values of the field must be in the map's.</source>
      <translation>地圖未註明單位：欄位的值須與地圖單位相同。</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未註明</translation>
    </message>
    <message>
      <source>none given: points were not compared with training samples</source>
      <translation>未提供：未將點與訓練樣本比對</translation>
    </message>
    <message>
      <source>Reading the map at the points.</source>
      <translation>正在讀取各點的地圖值。</translation>
    </message>
    <message>
      <source>Without the model of the map nobody looks whether the points trained it.</source>
      <translation>沒有提供地圖的模型，無法檢查這些點是否用於訓練。</translation>
    </message>
    <message>
      <source>n = {n}, R2 {r2:.3f}, r2 {r2_corr:.3f}, RMSE {rmse:.4g} {unit}, CCC {ccc:.3f}, bias {bias:.3g}</source>
      <translation>n = {n}，R2 {r2:.3f}，r2 {r2_corr:.3f}，RMSE {rmse:.4g} {unit}，CCC {ccc:.3f}，偏差 {bias:.3g}</translation>
    </message>
    <message>
      <source>Coverage of the {level_pct:g} % limits: {coverage_pct:.1f} % of {n} points (95 % confidence {low_pct:.1f} to {high_pct:.1f} %), mean width {mean_width:.4g} {unit}</source>
      <translation>{level_pct:g} % 界限的涵蓋率：{n} 個點中 {coverage_pct:.1f} % (95 % 信賴區間 {low_pct:.1f} 至 {high_pct:.1f} %)，平均寬度 {mean_width:.4g} {unit}</translation>
    </message>
    <message>
      <source>The zone is the whole map.</source>
      <translation>分區為整幅地圖。</translation>
    </message>
    <message>
      <source>A cell belongs to the class of the zone raster at its centre.</source>
      <translation>網格屬於分區網格圖層在其中心處的類別。</translation>
    </message>
    <message>
      <source>A cell belongs to a zone, as a whole, when its centre lies in it.</source>
      <translation>網格中心位於分區內時，整個網格屬於該分區。</translation>
    </message>
    <message>
      <source>A cell counts for a zone with the share of its area that the zone covers (library exactextract).</source>
      <translation>網格依分區所涵蓋的面積比例計入該分區 (函式庫 exactextract)。</translation>
    </message>
    <message>
      <source>No cell of {stock} with a stock lies in a zone of {zones}; both must show the same place (the map: west, south, east, north {extent} in {crs}).</source>
      <translation>{stock} 沒有任何有儲量的網格位於 {zones} 的分區內；兩者須為同一地點 (地圖：西、南、東、北 {extent}，{crs})。</translation>
    </message>
    <message>
      <source>The maps {first} and {second} have different cells; a difference needs the same.</source>
      <translation>地圖 {first} 與 {second} 的網格不同；計算差值須相同。</translation>
    </message>
    <message>
      <source>Band {band} of the raster {name} holds classes, not a stock.</source>
      <translation>網格圖層 {name} 的波段 {band} 為類別，不是儲量。</translation>
    </message>
    <message>
      <source>The raster {raster} has no band {band} ({name}); it has {count}.</source>
      <translation>網格圖層 {raster} 沒有波段 {band} ({name})；共有 {count} 個波段。</translation>
    </message>
    <message>
      <source>The raster {name} holds no stock, only NoData.</source>
      <translation>網格圖層 {name} 沒有儲量，只有無資料值。</translation>
    </message>
    <message>
      <source>{total:.6g} Tg</source>
      <translation>{total:.6g} Tg</translation>
    </message>
    <message>
      <source>The mean of {mean:.3g} kg m-2 is more than mineral soil holds; is the map in t/ha? Then set STOCK_UNIT.</source>
      <translation>平均 {mean:.3g} kg m-2 高於礦質土壤所能含有；地圖是否為 t/ha？若是，請設定 STOCK_UNIT。</translation>
    </message>
    <message>
      <source>{area:,.2f} ha of the zones ({share:.1f} %) have no stock in the map and add nothing.</source>
      <translation>分區中 {area:,.2f} ha ({share:.1f} %) 在地圖上無碳儲量，不計入總量。</translation>
    </message>
    <message>
      <source>Zones overlap on {area:,.2f} ha with {total:.6g} Tg: each zone has its full total, the total of all counts them once.</source>
      <translation>分區有 {area:,.2f} ha 重疊，共 {total:.6g} Tg：各分區含其完整總量，全部總量中只計一次。</translation>
    </message>
    <message>
      <source>No cell with a stock lies in these zones ({count}): {names}.</source>
      <translation>下列分區沒有任何有碳儲量的網格 ({count} 個)：{names}。</translation>
    </message>
    <message>
      <source>{name} is given without {needed}; give both.</source>
      <translation>提供了 {name} 但未提供 {needed}；請兩者都給。</translation>
    </message>
    <message>
      <source>Adding up the map.</source>
      <translation>正在加總地圖。</translation>
    </message>
    <message>
      <source>{count} of {all} polygons were invalid (crossing themselves, say) and were made valid.</source>
      <translation>{all} 個多邊形中有 {count} 個無效 (例如自我相交)，已修復。</translation>
    </message>
    <message>
      <source>{count} cells of the map hold a negative stock, which cannot be; they are counted as they are.</source>
      <translation>地圖有 {count} 個網格的儲量為負值，並不合理；仍依原值計入。</translation>
    </message>
    <message>
      <source>{total:.6g} Tg ({lower:.6g} to {upper:.6g})</source>
      <translation>{total:.6g} Tg ({lower:.6g} 至 {upper:.6g})</translation>
    </message>
    <message>
      <source>Without the model and stack of the map the totals have no intervals.</source>
      <translation>沒有提供地圖的模型與堆疊，總量不含區間。</translation>
    </message>
    <message>
      <source>Simulating {realizations} maps of errors, with {replicates} refitted models.</source>
      <translation>正在模擬 {realizations} 幅誤差地圖，重新擬合 {replicates} 個模型。</translation>
    </message>
    <message>
      <source>The class raster has another grid ({columns} x {rows} cells of {width:.6g} x {height:.6g} in {crs}): each cell of the map took the class at its centre.</source>
      <translation>類別網格圖層為另一網格 ({columns} x {rows} 個 {width:.6g} x {height:.6g} 的網格，{crs})：地圖的每個網格取其中心處的類別。</translation>
    </message>
    <message>
      <source>{zone}: {total} on {area:,.2f} ha ({share:.1f} %), {missing} cells without stock</source>
      <translation>{zone}：{total}，{area:,.2f} ha ({share:.1f} %)，{missing} 個網格無儲量</translation>
    </message>
    <message>
      <source>All: {total:.6g} Tg on {area:,.2f} ha</source>
      <translation>全部：{total:.6g} Tg，{area:,.2f} ha</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>參數</translation>
    </message>
    <message>
      <source>Advanced parameters</source>
      <translation>進階參數</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>成果</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>待辦</translation>
    </message>
    <message>
      <source>ready to run</source>
      <translation>可以執行</translation>
    </message>
    <message>
      <source>done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>inputs changed since</source>
      <translation>輸入在此之後已變更</translation>
    </message>
    <message>
      <source>Guide through the steps</source>
      <translation>步驟指引</translation>
    </message>
    <message>
      <source>Open the tutorial data…</source>
      <translation>開啟教學資料…</translation>
    </message>
    <message>
      <source>Choose the folder for results…</source>
      <translation>選擇成果資料夾…</translation>
    </message>
    <message>
      <source>Folder for the results of this study</source>
      <translation>此研究成果的資料夾</translation>
    </message>
    <message>
      <source>Folder to copy the tutorial data to</source>
      <translation>教學資料要複製到的資料夾</translation>
    </message>
    <message>
      <source>More (optional)</source>
      <translation>更多 (選用)</translation>
    </message>
    <message>
      <source>Open the dialog…</source>
      <translation>開啟對話框…</translation>
    </message>
    <message>
      <source>Results go to temporary files, which are lost when QGIS is closed.</source>
      <translation>成果存為暫存檔，關閉 QGIS 後即消失。</translation>
    </message>
    <message>
      <source>Open the dialog: {title}</source>
      <translation>開啟對話框：{title}</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>報告</translation>
    </message>
    <message>
      <source>From soil samples and a few rasters to a map of the soil carbon stock, its interval and totals.</source>
      <translation>由土壤樣本與幾個網格圖層，製作土壤碳儲量地圖、其預測區間與總量。</translation>
    </message>
    <message>
      <source>You need: samples or horizons with organic carbon, their depths and best their bulk density (points or a table); a digital elevation model (DEM); where you have them satellite and climate rasters and maps of soil and land cover; polygons for the totals.</source>
      <translation>您需要：含有機碳、深度，最好也有總體密度的樣本或土層 (點或資料表)；數值高程模型 (DEM)；若有衛星與氣候網格圖層、土壤與土地覆蓋圖更佳；計算總量用的多邊形。</translation>
    </message>
    <message>
      <source>Add your layers to the project, or try the steps on an invented river basin first.</source>
      <translation>請將圖層加入專案，或先以虛構的流域試做各步驟。</translation>
    </message>
    <message>
      <source>Results go to: {folder}</source>
      <translation>成果存於：{folder}</translation>
    </message>
    <message>
      <source>The tutorial data cannot be copied: {reason}</source>
      <translation>無法複製教學資料：{reason}</translation>
    </message>
    <message>
      <source>{input}: {files}</source>
      <translation>{input}：{files}</translation>
    </message>
    <message>
      <source>Changed or gone: {file}</source>
      <translation>已變更或不存在：{file}</translation>
    </message>
    <message>
      <source>Newer, or to be run again: {title}</source>
      <translation>有較新的成果或須重新執行：{title}</translation>
    </message>
    <message>
      <source>Not used yet: {file}</source>
      <translation>尚未使用：{file}</translation>
    </message>
    <message>
      <source>{input}: not there yet; made by {makers}</source>
      <translation>{input}：尚未產生；由 {makers} 製作</translation>
    </message>
    <message>
      <source>{input}: add such a layer to the project</source>
      <translation>{input}：請將此類圖層加入專案</translation>
    </message>
    <message>
      <source>{input}: choose it in the dialog</source>
      <translation>{input}：請在對話框中選擇</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>觀測</translation>
    </message>
    <message>
      <source>From soil samples or horizons to the carbon stock of each profile.</source>
      <translation>由土壤樣本或土層得到各剖面的碳儲量。</translation>
    </message>
    <message>
      <source>Rasters that explain where there is more carbon and where less, all on one grid.</source>
      <translation>說明何處碳多、何處碳少的網格圖層，統一到同一網格。</translation>
    </message>
    <message>
      <source>Learns from the samples how the stock depends on the covariates, and tells how good it is.</source>
      <translation>由樣本學習儲量與共變數的關係，並說明其好壞。</translation>
    </message>
    <message>
      <source>The model applied to every cell; where it holds, and where to sample next.</source>
      <translation>將模型套用到每個網格；何處適用，以及下次在何處採樣。</translation>
    </message>
    <message>
      <source>Uncertainty</source>
      <translation>不確定性</translation>
    </message>
    <message>
      <source>The interval that holds the true stock of a place with 90 % probability.</source>
      <translation>以 90 % 的機率包含某地真實儲量的區間。</translation>
    </message>
    <message>
      <source>How much carbon each zone holds, with its interval.</source>
      <translation>各分區含有多少碳，以及其區間。</translation>
    </message>
    <message>
      <source>Potentials</source>
      <translation>潛力</translation>
    </message>
    <message>
      <source>How much more carbon the soils could store.</source>
      <translation>土壤還能多儲存多少碳。</translation>
    </message>
    <message>
      <source>All results in one report that says how each figure was made.</source>
      <translation>將所有成果彙整為一份報告，說明每個數值的由來。</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>使用指南</translation>
    </message>
    <message>
      <source>Remove the packages that were installed here? Those of QGIS stay.</source>
      <translation>要移除在此安裝的套件嗎？QGIS 本身的套件會保留。</translation>
    </message>
    <message>
      <source>It was installed outside this plugin and comes first: update or remove it there, with what installed it.</source>
      <translation>此套件安裝於本外掛程式之外且優先載入：請用原來的安裝方式更新或移除。</translation>
    </message>
    <message>
      <source>Packages…</source>
      <translation>套件…</translation>
    </message>
    <message>
      <source>Some steps need Python packages that are missing.</source>
      <translation>部分步驟缺少所需的 Python 套件。</translation>
    </message>
    <message>
      <source>Soil Carbon Mapper: Python packages</source>
      <translation>Soil Carbon Mapper：Python 套件</translation>
    </message>
    <message>
      <source>QGIS comes without some of the Python packages that this plugin uses. Nothing is installed without a click of yours; what is installed here lies in your user profile, and the packages of QGIS stay as they are.</source>
      <translation>QGIS 未內含本外掛程式使用的部分 Python 套件。未經您按下按鈕不會安裝任何東西；在此安裝的套件位於您的使用者設定檔，QGIS 本身的套件維持不變。</translation>
    </message>
    <message>
      <source>OSGeo4W Shell</source>
      <translation>OSGeo4W Shell</translation>
    </message>
    <message>
      <source>terminal</source>
      <translation>終端機</translation>
    </message>
    <message>
      <source>Install now</source>
      <translation>立即安裝</translation>
    </message>
    <message>
      <source>Without internet</source>
      <translation>沒有網際網路</translation>
    </message>
    <message>
      <source>If this computer has no internet: run the first command on another computer that has Python, bring its folder soilcarbon_wheels here, choose it below, and install from it.</source>
      <translation>若這部電腦沒有網際網路：請在另一部有 Python 的電腦執行第一個命令，將其資料夾 soilcarbon_wheels 帶來，在下方選取後安裝。</translation>
    </message>
    <message>
      <source>Folder with the wheels</source>
      <translation>wheel 檔所在資料夾</translation>
    </message>
    <message>
      <source>Install from the folder</source>
      <translation>由資料夾安裝</translation>
    </message>
    <message>
      <source>If you have the plugin QPIP, which keeps the packages of all plugins, use it here too. Search for the name below in Plugins &gt; Manage and Install Plugins, install it, and run Plugins &gt; QPIP &gt; Run dependencies check now. It reads this plugin's requirements.txt.</source>
      <translation>若您有管理所有外掛程式套件的外掛程式 QPIP，也請在此使用。請在 外掛程式 &gt; 管理與安裝外掛程式 搜尋下方名稱並安裝，再執行 外掛程式 &gt; QPIP &gt; Run dependencies check now。它會讀取本外掛程式的 requirements.txt。</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Tell me at the start of QGIS when packages are missing</source>
      <translation>QGIS 啟動時，若缺少套件請通知我</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>重新檢查</translation>
    </message>
    <message>
      <source>Remove what was installed here</source>
      <translation>移除在此安裝的套件</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>關閉</translation>
    </message>
    <message>
      <source>The packages are being installed…</source>
      <translation>正在安裝套件…</translation>
    </message>
    <message>
      <source>there</source>
      <translation>已安裝</translation>
    </message>
    <message>
      <source>too old</source>
      <translation>版本過舊</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>已損毀</translation>
    </message>
    <message>
      <source>All packages are there.</source>
      <translation>所有套件皆已安裝。</translation>
    </message>
    <message>
      <source>Install now puts a new one in its place.</source>
      <translation>「立即安裝」會以新的取代。</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>顯示</translation>
    </message>
    <message>
      <source>Do not tell again</source>
      <translation>不再通知</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>套件</translation>
    </message>
    <message>
      <source>State</source>
      <translation>狀態</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Allowed</source>
      <translation>允許版本</translation>
    </message>
    <message>
      <source>Needed for</source>
      <translation>用途</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>複製</translation>
    </message>
    <message>
      <source>Choose the folder with the wheels first.</source>
      <translation>請先選擇 wheel 檔所在資料夾。</translation>
    </message>
    <message>
      <source>The packages are being installed. Stop the installation?</source>
      <translation>正在安裝套件。要停止安裝嗎？</translation>
    </message>
    <message>
      <source>The simplest way, with internet: the button runs the command below. You can also copy it into the {place}, and press 'Check again' afterwards.</source>
      <translation>有網際網路時最簡單的方式：按鈕會執行下方命令。您也可以將命令複製到{place}執行，之後按「重新檢查」。</translation>
    </message>
    <message>
      <source>any</source>
      <translation>任意</translation>
    </message>
    <message>
      <source>Missing: {names}. All that does not need them works; choose one of the ways below.</source>
      <translation>缺少：{names}。不需要這些套件的功能仍可使用；請選擇下列方式之一。</translation>
    </message>
    <message>
      <source>{name} {version} in {folder} is too old; allowed is {allowed}. {advice}</source>
      <translation>{folder} 中的 {name} {version} 過舊；允許 {allowed}。{advice}</translation>
    </message>
    <message>
      <source>{name} in {folder} cannot be loaded ({reason}). {advice}</source>
      <translation>無法載入 {folder} 中的 {name} ({reason})。{advice}</translation>
    </message>
    <message>
      <source>Restart QGIS: this session still uses what it loaded before of {names}.</source>
      <translation>請重新啟動 QGIS：本次工作階段仍使用先前載入的 {names}。</translation>
    </message>
    <message>
      <source>The folder {path} cannot be used: {reason}.</source>
      <translation>無法使用資料夾 {path}：{reason}。</translation>
    </message>
    <message>
      <source>Nothing was installed: the folder {path} cannot be written ({reason}).</source>
      <translation>未安裝任何套件：無法寫入資料夾 {path} ({reason})。</translation>
    </message>
    <message>
      <source>{titles} and {count} more</source>
      <translation>{titles} 及另外 {count} 個</translation>
    </message>
    <message>
      <source>Stopped at your request; nothing was installed.</source>
      <translation>已依您的要求停止；未安裝任何套件。</translation>
    </message>
    <message>
      <source>Python's program could not be started: {reason}</source>
      <translation>無法啟動 Python 程式：{reason}</translation>
    </message>
  </context>
  <context>
    <name>Guide</name>
    <message>
      <source>Soil Carbon Mapper</source>
      <translation>土壤碳製圖 (Soil Carbon Mapper)</translation>
    </message>
  </context>
  <context>
    <name>Packages</name>
  </context>
</TS>
