<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
  <context>
    <name>soilcarbon</name>
    <message>
      <source>Samples or horizons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer or table with one row for each sample or horizon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profile id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that says which rows belong to one profile, so that they are left out together when a fit is tested. Left empty, each row is a profile of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper depth [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth of the horizon's limit below the surface, in cm. Bulk density often grows with depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower depth [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organic carbon or matter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the content in the fine earth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of carbon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>percent or g/kg of organic carbon, or om_percent: organic matter in %, divided by 1.724.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clay [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the share of the fine earth, in % of mass. Two of clay, silt and sand are enough: the third is what they leave of 100 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Silt [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the height above sea level, in m. Only used by your own fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with measured bulk density of the fine earth, empty where it was not measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>g/cm3 (1.3) or kg/m3 (1300).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published functions to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of these, 'best' and 'mean' are made. A function is used within its range only. manrique_jones_1991: BD = 1.660 - 0.318 sqrt(OC). 19,651 samples of about 12,000 pedons of the USA, Hawaii, Puerto Rico and some other countries, at 33 kPa (R2 0.41); used here for mineral soil only, up to 12 % organic carbon. alexander_1980_a: BD = 1.66 - 0.308 sqrt(OC). 721 samples of soils of California (R2 0.46); used here up to 12 % organic carbon. alexander_1980_b: BD = 1.72 - 0.294 sqrt(OC). Soils of California; used here up to 12 % organic carbon. post_kwon_2000: BD = 100 / (OM / 0.244 + (100 - OM) / 1.64). A mixture of organic matter of 0.244 and mineral soil of 1.64 g cm-3, not a fit to one region; used here up to 12 % organic carbon. song_2005: BD = 1.377 exp(-0.048 OC). Cultivated topsoils of China, from the second national soil survey; used here up to 6 % organic carbon, a limit of ours. jeffrey_1970: BD = 1.482 - 0.6786 log10(OM). Organic matter as loss on ignition, R2 0.82. The logarithm is to base 10: code that takes the natural one gives negative densities above 5 % carbon. Used here from 0.5 to 12 % organic carbon, limits of ours. drew_1973: BD = 1 / (0.6268 + 0.0361 OM). Soils of Minnesota, USA, mostly forested; used here up to 12 % organic carbon, a limit of ours. tamminen_starr_1994: BD = 1.565 - 0.2298 sqrt(OM). Coarse mineral forest soils (clay up to 7 %) of 75 plots in Finland, 0 to 65 cm (R2 0.61); used here up to 12 % organic carbon. federer_1993: BD = 100 / (OM / 0.111 + (100 - OM) / 1.45). Sandy loams on till under forest in New England, USA, from mineral to organic horizons (silt loams were denser). hossain_2015: BD = 0.074 + 2.632 exp(-0.076 OC). Organic soils of arctic and sub-arctic Canada; used here from 17 % organic carbon, where organic soil begins in the Canadian classification. hollis_2012_topsoil: BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay. Cultivated topsoils of Europe; used here where the horizon's middle is at 30 cm or above, up to 12 % organic carbon. hollis_2012_mineral: BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay. Mineral horizons of Europe other than cultivated topsoils and compact subsoils; used here up to 12 % organic carbon. kaur_2002: BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt). 224 samples of the Almora district in the Himalaya of India; used here up to 4 % organic carbon and 60 % clay, limits of ours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill missing values with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best: the function, published or your own, that comes nearest to the measured values (lowest RMSE) of those that apply to half of them; where it does not apply, the next one. fitted_linear, fitted_forest: your own function. A name: that published function. mean: the mean of the published functions. none: compare only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start of the random numbers. The same seed gives the same result again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples with bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of the input with bd [g cm-3], bd_source (measured, the function that filled it, or rejected) and bd_sd, the standard error of a filled value [g cm-3]: its RMSE against the measured values, without enough of them the spread between the published functions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison of the functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each function: samples compared (n), bias (predicted minus measured), RMSE [g cm-3], CCC, what it needs, its range, formula, source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of the rows that were left out: profile, row, field, value, reason, what is allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTML files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One page with the figures and plots of this step, readable without QGIS; its tables are written beside it as CSV, and all of it, with the numbers of the figures, as JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows with a measured value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that were filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows still without a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error of the best function [g cm-3]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Function nearest to the measured values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer or table with one row for each sample or horizon. With a table, the result has no geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that says which rows belong to one profile. Left empty, each row is a profile of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth of the horizon's limit below the surface, in cm. Leave both empty when each sample covers the one interval given below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with measured bulk density of the dry soil. Left empty, a published function must be chosen below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coarse fragments [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the share of fragments larger than 2 mm. A missing value counts as 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coarse fragments are per cent of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent of the soil's volume, or of its mass, which is turned to volume by the density of the stones (STONE_DENSITY).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill missing bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none: a horizon without bulk density is not used. fitted: a linear function of carbon, depth and texture is fitted to the rows with measured bulk density, and fills the others. A name: that published function; 'Bulk density of samples' compares them with your measured values, and gives their sources and ranges. manrique_jones_1991: BD = 1.660 - 0.318 sqrt(OC). alexander_1980_a: BD = 1.66 - 0.308 sqrt(OC). alexander_1980_b: BD = 1.72 - 0.294 sqrt(OC). post_kwon_2000: BD = 100 / (OM / 0.244 + (100 - OM) / 1.64). song_2005: BD = 1.377 exp(-0.048 OC). jeffrey_1970: BD = 1.482 - 0.6786 log10(OM). drew_1973: BD = 1 / (0.6268 + 0.0361 OM). tamminen_starr_1994: BD = 1.565 - 0.2298 sqrt(OM). federer_1993: BD = 100 / (OM / 0.111 + (100 - OM) / 1.45). hossain_2015: BD = 0.074 + 2.632 exp(-0.076 OC). hollis_2012_topsoil: BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay. hollis_2012_mineral: BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay. kaur_2002: BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth intervals [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper and lower depth with a dash, a comma between intervals, such as 0-30,30-50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class for the statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with a class, such as land cover or soil order: the report then describes the stocks of each class too. A profile whose rows differ belongs to none. To have the field in the result, choose it under 'Fields to keep' as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From horizons to intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>thickness: each horizon counts by the thickness that lies within the interval, as if carbon were even within a horizon. spline: an equal-area quadratic spline through the carbon density, which also lets carbon fall within thick horizons; gaps between horizons are bridged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lambda of the spline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoothing of the spline: 0 keeps the stock of each horizon exactly, larger values smooth more. Without a unit; 0.1 is usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intervals are of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fixed_depth: depth in cm. equivalent_mass: the mass of fine earth that is usual in these depths, counted from the surface, so that compacted and loose soil are compared over the same soil (for changes with time or tillage). Profiles must then be sampled deeper than the deepest interval, without gaps; those with less soil have no stock unless a lower least share is set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference mass [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine earth of each interval in kg m-2, with commas, for equivalent_mass: 390,270 for 0-30 and 30-50 cm. For changes with time, give the masses of the first survey. Left empty, the median of the profiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured bulk density is that of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fine_earth: mass and volume without stones. whole_soil: stones included; they are then taken out of the mass. Only matters where there are coarse fragments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density of the stones [g cm-3]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of coarse fragments, in g cm-3: 2.65 for quartz and most rocks, less for porous ones such as pumice. Used for coarse fragments by mass, and for bulk density of the whole soil.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error of carbon [CV %]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard error of carbon of one horizon, in % of its value (coefficient of variation): laboratory and sampling within the profile. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error of measured bulk density [CV %]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard error of measured bulk density of one horizon, in % of its value (coefficient of variation): laboratory and sampling within the profile. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error of estimated bulk density [g cm-3]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the standard error in g cm-3 of bulk densities that were estimated, empty for measured ones: bd_sd of 'Bulk density of samples'. It is carried to the stock as that of a function, the same throughout a profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Error of coarse fragments [% points]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard error of coarse fragments of one horizon, in percentage points: 5 for 20 ± 5 %. It is carried to the stock, field sd_0_30. Left empty, none is stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the share of the fine earth in %, for functions of bulk density that need it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least share of an interval (0 to 1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stock is given where usable horizons cover at least this share of the interval; 1 asks for all of it. What is not covered adds nothing: with less than 1, stocks of shallow or patchy profiles are low, which is right where rock lies below and wrong where a sample is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields that the result takes over, such as land use. Where the rows of a profile differ, the value is left empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One feature a profile: soc_0_30 [kg m-2], share_0_30 (share of the interval that usable horizons cover), bd_0_30 (measured or estimated bulk density), and so on for each interval. Where errors are stated or bulk density is filled, also sd_0_30, the standard error of the stock [kg m-2]. It grows from errors that are independent between horizons; only that of filled bulk densities is taken as the same throughout a profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SOC stock of profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles with a stock in the first interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the stock of the first interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer or table with one row for each horizon or sample. With a table, the result has no geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that says which rows belong to one profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth of the horizon's limit below the mineral surface, in cm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Properties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One or more fields with the mean of a property over the horizon, such as carbon, clay or pH, in any unit. The results have the same unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper and lower depth with a dash, a comma between intervals. Those of GlobalSoilMap are 0-5,5-15,15-30,30-60,60-100,100-200.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lambda (smoothing)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much the curve may leave the means of the horizons to be smoother. 0.1 is usual; 0 keeps the means exactly; larger values smooth more. The report shows the difference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mean is given where at least this share of the interval lies between the shallowest and the deepest depth of the profile; 1 asks for all of it. With less, it is the mean of the part that was sampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest value allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Horizons with lower values (such as -9999 for missing) are not used, and the curve is cut there where it swings below. Enter a negative number for properties that can be negative, such as isotope ratios.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest value allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same at the upper end, such as 100 for clay in per cent. Left empty, there is no upper limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step of values by depth [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thickness of the steps in the table of values by depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means by interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One feature a profile, with three fields for each property and interval, such as clay_0_30 (the mean), clay_share_0_30 (share of the interval, 0 to 1, between the shallowest and the deepest depth of the profile) and clay_gap_0_30 (the part of that share without a horizon, which the curve bridges).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values by depth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of the curves, one row for each profile, property and step of depth: profile, property, top and bottom [cm], value (the mean over the step).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Harmonize depths (splines)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles with a mean of the first property in the first interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows or values not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the first property in the first interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forward: sand, silt and clay to log-ratios. back: log-ratios to sand, silt and clay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ilr: z1 = sqrt(1/2) ln(sand / silt), z2 = sqrt(2/3) ln(sqrt(sand silt) / clay), which keeps the distances between compositions. alr: z1 = ln(sand / clay), z2 = ln(silt / clay).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples (points or table)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer or table with the three fractions (forward) or the two log-ratios (back). Leave it empty to work on rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that messages call a row by. Empty: the feature's number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT with sand, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Silt [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT with silt, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clay [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT with clay, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ratio z1 (back)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT with the log-ratio z1, without a unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ratio z2 (back)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT with the log-ratio z2, without a unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand raster [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of sand, in % of the fine earth. Of several bands the one called sand is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Silt raster [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of silt, in % of the fine earth. Of several bands the one called silt is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clay raster [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of clay, in % of the fine earth. Of several bands the one called clay is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of log-ratio z1 (back)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of z1 without a unit, by 'Predict map'. Of several bands the one called z1 is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of log-ratio z2 (back)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of z2 without a unit, by 'Predict map'. Of several bands the one called z2 is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tolerance of the sum [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100. 5 suits laboratory values; classes estimated by hand may need 10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detection limit [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest content that the method tells from none. A zero becomes 0.65 of it, and the other fractions give way in proportion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share held back [%] (forward)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the samples that the field split of the result calls valid, evenly over the range of sand; the rest is train. With VALIDATION field of 'Train model' both log-ratios are then held back at the same places, so that 'Validate map' can check the fractions there. 0: no such field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texture of the samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of INPUT that can be used, with all their fields and sand_pct, silt_pct, clay_pct (that sum to 100) and usda_class; forward also z1, z2 and split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texture raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF. forward: two bands, z1 and z2. back: three bands, sand, silt and clay [%].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>USDA texture classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with the class codes, the class names stored in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil texture by log-ratios</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows or cells used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows or cells not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows whose sum was not 100 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows or cells with a zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with z1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with z2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with sand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with silt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with clay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that says train or valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation in m, in a projected CRS; the first band counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layers</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>TPI: radius [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance up to which cells take part in the mean of the topographic position index, at least the side of a cell. Small radii show banks and gullies, large ones hills and valleys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flow: exponent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Water goes to all lower neighbours in shares of slope to this power (Freeman 1991: 1.1). The larger, the more of it takes the steepest way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flow: least slope of the filled DEM [degrees]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flats and filled depressions rise by this much from their outlet. 0: by the smallest step that a raster holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TWI: least tan of the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smaller tan b counts as this in ln(a / tan b), which has no value where it is 0. SPI has no such limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrVBF: slope of the first step [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope that counts as half flat in the first step; each later step takes half of it. 16 is for cells of about 25 m. Halve it for cells three times as large, double it for cells a third as large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrVBF: share of lower cells that is low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of lower cells around (0 to 1) with which a cell counts as half low.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrRTF: share of higher cells that is high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of higher cells around (0 to 1) with which a cell counts as half high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrVBF: shape for the slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The larger, the sharper the change from flat to steep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrVBF: shape for low and high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The larger, the sharper the change from low to high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terrain covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with one band a layer, in the order of the list, named and with its unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One raster a scene: Sentinel-2 B04, Landsat 8 and 9 B4, Landsat 5 and 7 B3. Put red, near infrared and masks in the same order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-infrared bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One raster a scene, in the order of the red bands: Sentinel-2 B08, Landsat 8 and 9 B5, Landsat 5 and 7 B4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cloud masks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One raster a scene, in the order of the red bands: the Sentinel-2 scene classification (SCL), Landsat's QA_PIXEL, or a mask of your own. It may have larger cells than the bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of the cloud masks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>classes: those of MASK_VALUES are not clear, as for the Sentinel-2 SCL. nonzero: all but 0 is not clear. landsat_qa: QA_PIXEL of Landsat Collection 2; fill, cloud, dilated cloud, cirrus and cloud shadow are not clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mask values that are not clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of the mask that are left out, with commas between. The default is for Sentinel-2 SCL: 0 no data, 1 defective, 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus. Kept are 2 dark or in the shadow of terrain, 4 vegetation, 5 bare, 6 water, 7 unclassified and 11 snow: add 11 where snow lies on fields for a while, 2 in steep mountains with many scenes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the band in the files, for files with several bands; the same files may then be given under RED, NIR and CLOUD_MASK.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of near infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reflectance = value x scale + offset; 0.0001 for Sentinel-2, 0.0000275 for Landsat Collection 2. Without an offset it has no effect. A scale that the file itself holds counts instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added to the scaled value; it changes NDVI. Sentinel-2 scenes of processing baseline 04.00 and later (from 25 January 2022, N0400 and up in the product's name) need -0.1, older ones 0, Landsat Collection 2 -0.2. An offset that the file itself holds counts instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offset of each scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where old and new scenes come together: one offset a scene, in the order of the red bands, with commas between, such as 0,0,-0.1. Empty: OFFSET for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean or median of the clear looks. The median is hardly moved by a cloud that the mask has missed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least clear looks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with fewer clear looks are NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Template of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the first red raster gives the grid, extended over all scenes. What is given below replaces that part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinate reference system of the result; kriging needs a projected one, such as EPSG:3826.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area of the result. Its edges are moved outwards to whole cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size [units of the CRS]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side of a cell in units of the CRS (metres, mostly). Edges then lie on whole multiples of it; with a cell size alone, cells begin in the template's north-western corner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with one band, NDVI, between -1 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear looks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with the number of clear looks of each cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Temperature rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean air temperature: files of one month or year each, or files with a band for each. With minimum and maximum temperature only, run twice and take the mean of the two results.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rain rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Precipitation of each month or year, in the same way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a band holds, of temperature and of rain: a month (12 bands a year, January first) or a year. A raster that is already a mean over years is one yearly band; twelve mean months are one year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year of the first raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year of the first band; the others follow without a gap. Empty: the years in the names of the files or bands count, where each name tells one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Years to average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Years and ranges with commas between, such as 2011-2020 or 2001-2010,2015. Empty: all years.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of temperature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit after the scale and offset that the file itself may hold. tenth_celsius: °C x 10 (WorldClim 1.4, CHELSA 1.2); tenth_kelvin: K x 10 (CHELSA 2.1 where the file holds no scale).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of rain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit after the scale and offset that the file itself may hold. mm, tenth_mm, hundredth_mm and m are totals of the month or year (1 mm = 1 kg/m2); mm/day, m/day (ERA5 monthly means) and kg/m2/s (climate models) are means, and are multiplied by the days of the month.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEM for downscaling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation in m, with cells finer than those of temperature. Its first band counts. Let it reach beyond your area: a temperature cell counts in the fit where at least 90 % of it have elevations. Empty: temperature is interpolated only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lapse rate [°C/km]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change of temperature with elevation, negative where it gets colder upwards (in the free air about -6.5). Empty: it is fitted to the temperatures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the lapse rate is fitted on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>elevation: temperature on elevation. elevation_position: a plane over easting and northing as well, for large areas in which temperature also changes from place to place, or from the coast inland.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year of the first rain raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the rain rasters begin in another year than the temperature rasters. Empty: START_YEAR.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the DEM gives the grid, or else the first raster. What is given below replaces that part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean annual temperature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with one band, MAT [°C].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total annual precipitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with one band, TAP [mm a year].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Climate means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R2 of the lapse rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygon layer of any CRS; it is brought into that of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the class names or whole-number codes. Polygons without a value are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the class names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the codes, where the class field holds codes. Without it, classes are called as the class field calls them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Take the raster that the covariate stack will have as its template, such as the DEM. Without it the grid covers the polygons; a cell size is then needed. What is given below replaces that part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with class codes, its band named after the field, the class names stored in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of the classes: code, name, cells, area_ha.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numeric rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevation, slope, NDVI, temperature and the like. Each band of a raster becomes a covariate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rasters of whole-number class codes, such as soil order or land cover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster whose CRS, extent and cells are taken over. Without it the first numeric raster (or else the first class raster) gives the grid. What is given below replaces that part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interpolation of finer cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How numbers are brought to a finer grid. Cubic is smoother and may go beyond the range of the values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The area that the stack has values for: polygons, or a raster with 0 or NoData outside. What lies at the centre of a cell counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF with one band a covariate; names, kinds, units and class names are stored in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with every covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer of any CRS, such as the stocks from 'SOC stock of profiles'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multi-band raster from 'Covariate stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out incomplete points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out points that lie outside the stack or lack a covariate; otherwise their fields are empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The points with all their fields, and one more for each covariate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points outside the stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points inside that lack a covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with the value to model. They are brought into the CRS of the stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target, such as SOC stock [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the value to model, such as soc_0_30.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multi-band raster of 'Covariate stack', in a projected CRS. All its bands are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ok: ordinary kriging; uk: universal kriging, a linear trend and its residual in one system; mlr: multiple linear regression; cubist; rf: random forest; gb: gradient boosting on histograms; with rk_ the same and its residuals kriged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transform of the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log models the natural logarithm, fit for stocks, whose distribution is skewed; none models the value itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Splits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holdout: a share is held back, spread evenly over the range of the target; kfold: ten folds; blocks: five folds of spatial blocks, honest where samples are clustered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repeats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often the samples are split anew. With fewer than about ten, few differences can be told from noise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers of training samples with commas between, such as 100,200,400. Empty: all that a split leaves. The validation samples stay the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share held back [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the samples held back for validation, with splits of the kind holdout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist: committees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members of the Cubist committee.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist: most rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most rules of a member.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist: extrapolation [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far a rule may go beyond the values it was made of, in per cent of their range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist: neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correction by nearest samples; 0, as in the paper, is the only value of this version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random forest: trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random forest: mtry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns tried at each split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random forest: node size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A node of so many samples or fewer is not split; smaller nodes make deeper trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient boosting: trees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of trees, one after the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient boosting: learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each tree that counts; a lower one asks for more trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient boosting: leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most leaves of a tree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tune the trend model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chooses Cubist's committees and rules, the forest's mtry and node size, or the boosting's learning rate, leaves and trees by the error of samples that the model did not see, within the training samples: the validation stays honest. The values above are one of the candidates. Takes ten times as long and more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residuals that are kriged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>out_of_fold: of models that did not see the sample; in_sample: of the fit itself, as the paper did, which hold too little variance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto fits exponential, spherical, Gaussian and Matern (smoothness 3/2) models, takes the best, and keeps kriging only where it lowers the cross-validated error; a Gaussian model needs a nugget of 1 % of the sill to be taken. nugget: no spatial correlation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram model is chosen by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What decides between the models with VARIOGRAM auto. fit: weighted sum of squares, or likelihood with reml; cross_validation: the error of the predictions with each model, slower. The report lists all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimator of the empirical variogram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matheron: half the mean squared difference; robust: Cressie and Hawkins, which a few extreme samples hardly move. Not used by VARIOGRAM_FIT reml.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram is fitted by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>least_squares: weighted, on the empirical variogram; reml: restricted maximum likelihood on the residuals themselves, slower and free of distance classes; of more than 1,500 places, 1,500 drawn once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nugget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixes the nugget, in squared units of the modelled scale. Empty: fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sill (total)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixes the total sill, nugget included. Empty: fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Range parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixes the range parameter a, in units of the CRS; an exponential model reaches 95 % of its sill at 3 a. With anisotropy it is that of the longest range. Empty: fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anisotropy: direction [degrees]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction in which the values stay alike the farthest, such as along a valley, in degrees clockwise from grid north (0 north, 90 east). Give ANISOTROPY_RATIO too. Empty: the same in all directions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anisotropy: ratio of ranges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Range across that direction divided by the range along it: 0.5 where the values stay alike twice as far along it. 1 is no anisotropy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder to keep fits in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Predictions of each fit are kept here, so that a stopped run, or one with more methods, sizes or repeats, takes what is there. Its files may be deleted at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures of all runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with a row for each method, sample size, repeat and scale: r2 (1 - SSE/SST), r2_corr (squared correlation), rmse, ccc, bias (predicted minus observed).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method with the least mean RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds of fits that failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown in reports and kept in the maps; 'kg m-2' for stocks, empty for a target without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear regression as trend; cubist, rf, gb, mlr: the trend alone; ok: ordinary kriging of the target alone; uk: universal kriging, a linear trend and its residual in one system. 'Compare models' tells which is best for your samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holdout: a share is held back; kfold: ten folds; blocks: five folds of spatial blocks, honest where samples are clustered; field: as a field says; none: no figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the samples held back for validation, with VALIDATION holdout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text field that says train or valid for each sample, with VALIDATION field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File with the whole model, for 'Predict map' and 'Bootstrap uncertainty'. It holds the training samples and their coordinates: pass it on with the care that they need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The validation samples with observed and predicted values and the residual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R² (1 - SSE/SST)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Squared correlation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concordance (CCC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias (predicted minus observed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of 'Train model'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster with the bands that the model was trained on, in the same CRS. Names, kinds, units and class names are checked; the order of the bands does not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value mapped after a log transform</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean: expected value, by Duan's smearing factor, right for totals; median: exp of the prediction, the value that half of the soils exceed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster (GeoTIFF, float32) in the target's unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kriging variance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variance of a new observation as kriging of the residuals alone sees it, nugget included, on the model's scale (ln for a log model): smallest near samples. It leaves out the error of the trend; for limits of the stock use 'Bootstrap uncertainty'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area with a value [ha]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of bootstrap replicates; 50 in the paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level of the interval [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of new observations that the interval should hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ensemble: variance over replicates plus mean squared error in cross-validation; book: plus the replicates' own out-of-bag error (wider); percentiles: of the replicates alone, which leaves out the noise of observations and covers far less than the level.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples drawn several times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weights: one row with its count as weight; duplicates: several rows, as in the paper, which makes Cubist grow many more rules.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram of the replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shared: that of the model; own: fitted to the residuals of each replicate, which takes longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random forest: trees of a replicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most as many as the model has. Fifty replicates of 100 trees hold 5,000 different trees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder that keeps fitted replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each replicate is kept here as soon as it is fitted. A run that was stopped goes on from them, and a run for another level or with more replicates takes them over. Empty: nothing is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map that 'Predict map' gives with the same back-transform.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower limit of the interval, in the target's unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper limit of the interval, in the target's unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width of the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper minus lower limit, in the target's unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One band a replicate, as median in the target's unit. Large: as many bands as replicates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bootstrap uncertainty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage at the level [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights of the covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>importance: each covariate counts by its importance in the model, so that one that the model hardly uses does no harm; equal: all count the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: as a training sample; 1: as far as two samples are from one another on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area of applicability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 inside, 0 outside. Cells without a value in the map have none here either.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates beyond their training range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many numeric covariates of a cell are below or above all training samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the map outside [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area outside [ha]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold of the dissimilarity index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster with the predicted values, such as the map of 'Predict map' [kg m-2].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band that holds the predicted values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Independent points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with observed values, of any CRS, that took no part in making the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Observed value, in the unit of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the observed values, in the unit of the map, such as kg m-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of 'Bootstrap uncertainty' with the lower limit in its first band, in the unit of the map. Give both limits or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of 'Bootstrap uncertainty' with the upper limit in its first band, in the unit of the map. Give both limits or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level of the limits [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of new observations that should lie between the limits [%]; the coverage is compared with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of 'Train model' that the map was made with. Points closer than half a cell to a training sample are counted and left out. Empty for maps of other programs: then nothing is looked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count training samples too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare points that are training samples of MODEL as well. The figures then look better than the map is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with a class of each point, such as its land cover: the scores are also given class by class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residuals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The points that were compared: observed, predicted, residual (observed minus predicted), lower, upper and inside (1 where the observation lies between the limits), class, and training (1 for a training sample). Fields of what was not given are empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validate map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage of the limits [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points compared with the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points that are training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points outside the map or on NoData</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clhs: conditioned Latin hypercube, needs the covariate stack. widest_interval: needs the output 'Width of the interval' of 'Bootstrap uncertainty'. applicability: needs the stack and the output 'Dissimilarity index' of 'Area of applicability'. spatial_coverage: needs the stack or the raster of priority, for its area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multi-band raster from 'Covariate stack'; needed for clhs and applicability. With the other methods, its values are given to the points and shown in the report. Only cells with every covariate are chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of priority (interval width or dissimilarity)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For widest_interval the width of the interval, for applicability the dissimilarity index; its first band counts. Any raster of 0 or more will do in which high values ask for samples. On the same grid as the stack, if both are given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Existing points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples that there are already, in any CRS. The plan fills what they leave open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of new points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many new points to place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least distance [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New points lie at least this far from one another and from existing ones. Needs a projected CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area that can be sampled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons within which points may be placed, such as land with access, without water and built-up areas. The points still represent the whole raster, as well as this area allows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where the priority is above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only cells with a higher priority are chosen, in its unit. For applicability give the threshold of 'Area of applicability', so that all points lie outside that area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Range of the discount [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For widest_interval: r in width x (1 - exp(-d / r)), d the distance to the nearest sample. The longer, the farther apart the points. Empty: the mean spacing of all samples, root of (area / their number).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Random cells of the raster that represent it, and as many that are chosen from. All, where there are no more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Iterations of clhs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Swaps that the annealing tries. The report shows the curve of the objective: take more where it still falls at its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where to sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points at cell centres, in the CRS of the raster: id, order (1 first), x, y, reason, priority, distance_m (to the nearest other point, new or existing) and the covariates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sampling plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Existing points outside the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective (see the report)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock map [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). For a total, take the mean rather than the median.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones (polygons)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of land cover, soil types, counties and the like, in any CRS. Give either polygons or a class raster, or neither for the whole map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that names the zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Left empty, each polygon is a zone, named by its feature id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones (class raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of class codes, such as land cover; class names are taken from the file where it has them. On another grid, each cell of the map takes the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells on the edge of a polygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell_centre: a cell belongs to a polygon, as a whole, when its centre lies in it; each cell then counts once, also along the border of two polygons. exact: a cell counts with the share of its area that the polygon covers, which is better where polygons are only a few cells large; it needs the Python package exactextract, and so is not the default. Does not matter for class rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band that holds the stock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kg/m2, as this plugin's maps are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the class raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model of the map, for intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of 'Train model' that the map was made with. Gives an interval for every total; without it there are none. The map must be the mean that 'Predict map' or 'Bootstrap uncertainty' gives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate stack of the map, for intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stack that the map was made from, on the same cells. Needed with MODEL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level of the intervals [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability with which the true total should lie in its interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second stock map, to compare [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same cells for another depth or date, in its first band and in the same unit: each zone gets the difference, second minus first, and its interval. Needs MODEL and MODEL_2. The errors of the two maps are simulated with the correlation that their models' out-of-fold errors have at common samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model of the second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of 'Train model' of the second map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate stack of the second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty, that of the first map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Simulated maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maps of errors that are simulated and added up. More make the limits steadier: with 200, those of another seed differ by about a seventh of the standard deviation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refitted models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models fitted again to simulated samples, among which the simulated maps are shared: they give the error of the trend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show wrong intervals beside them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds the limits of two ways that are wrong, so that a reader sees what they would have claimed: the limits of all cells added up (far too wide), and cells taken as independent (far too narrow).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder that keeps refitted models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each refitted model is kept here, and found again by a run for other zones or another level. Empty: nothing is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row a zone: zone, cells and area_ha (with a stock), mean_kg_m2, total_tg, share_pct, cells_no_stock and area_no_stock_ha. With a model also sd_tg, lower_tg and upper_tg, mean_lower and mean_upper, share_lower and share_upper; with a second map total_2_tg, difference_tg (second minus first), difference_lower and difference_upper. With the dissolved polygon where zones are polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals by zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total of all rows [Tg], each cell once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area of all rows [ha], each cell once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower limit of the total [Tg], with a model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper limit of the total [Tg], with a model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). Give either a map or points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with measured stocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with measured stocks, of any CRS, such as those of 'SOC stock'. Give either a map or points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured stock [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the points with the stock in kg m-2 (or t/ha, see the advanced parameters). Not needed for a map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEM [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of elevations in m, in any CRS and cell size: cells of the map take the elevation at their centre (bilinear where the grids differ), points that of the cell that they lie in. Empty to leave terrain out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Breaks of elevation [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elevations in m between the terrain classes, increasing, with commas. 100,1000 makes plain (below 100 m), slope (100 to 1,000 m) and mountain (above 1,000 m); classes of other breaks are called by their limits. Only used with a DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes (raster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of class codes, such as land cover or soil order; class names and their order are taken from the file where it has them. On another grid, a cell of the map takes the class at its centre. Empty to leave classes out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class field of the points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the points with their class, as recorded in the field; instead of a raster of classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kg/m2, as this plugin's maps and points are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2). Results are in kg m-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of STOCK that is taken; the first without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the DEM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of DEM that is taken; the first without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of CLASSES that is taken; the first without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row a stratum: terrain, class, n (cells or points), area_ha, share_pct (of the area, or of the points), minimum, q05, q25, median, q75, q95, maximum, mean and sd in kg m-2, total_tg; of points also letters (over all strata), letters_terrain (over the classes of one terrain) and letters_class (over the terrains of one class).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks by terrain and land cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells or points in them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P-value of Kruskal-Wallis over all strata (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Equation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hassink_1997: 4.09 + 0.37 x (% below 20 µm) (Hassink 1997). georgiou_2022_high: 86 +/- 9 mg of carbon in a g of clay + silt, for high-activity minerals; georgiou_2022_low: 48 +/- 6, for low-activity minerals (Georgiou et al. 2022).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the fine fraction is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below_20um: particles below 20 µm. clay_silt_50um: clay + silt, particles below 50 µm (USDA, FAO). Look it up in the description of the texture data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organic carbon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organic carbon of the fine earth, in SOC_UNIT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of organic carbon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>g/kg or percent of organic carbon; om_percent: organic matter in %, divided by 1.724; kg/m2 or t/ha: a stock of the layer, as this plugin's maps are, which bulk density and THICKNESS turn into a content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine fraction [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine fraction in % of the fine earth, as FINE_FRACTION says. Or CLAY and SILT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clay in % of the fine earth; together with SILT in place of FINE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Silt in % of the fine earth. For below_20um it must be silt of 2-20 µm (the international system), for clay_silt_50um silt of 2-50 µm (USDA, FAO).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Land use (classes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of land use, for LAND_USE_SHARES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density [g cm-3]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density of the fine earth, for stocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coarse fragments in % of the volume, for stocks. Without it there are none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of SOC, where it has several. Empty: the band called soc.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of FINE, where it has several. Empty: the band called fine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of CLAY, where it has several. Empty: the band called clay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of SILT, where it has several. Empty: the band called silt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of LAND_USE, where it has several. Empty: the band called land_use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of BULK_DENSITY, where it has several. Empty: the band called bulk_density.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of COARSE, where it has several. Empty: the band called coarse.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of SOC in the fine fraction by land use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pairs of a class of LAND_USE (its code or name) and its share, with commas between: 1=cropland, 2=grassland, 5=forest, 7=0.8. Published for France are cropland 0.85, grassland 0.69 and forest 0.66 (Chen et al. 2019); the words stand for these. Classes that are not named have FINE_SHARE, or without it no result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of SOC in the fine fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where LAND_USE gives none: one share for all, above 0, at most 1. 0.85 was published for cropland, 0.69 for grassland, 0.66 for forest. 1 where SOC already is the carbon of the fine fraction alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density of all [g cm-3]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One bulk density of the fine earth for all, where there is no map or field of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coarse fragments of all [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One volume share of coarse fragments for all, where there is no map or field of it. Empty: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thickness of the layer [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thickness of the layer that SOC and texture are of, such as 30 for 0-30 cm. Needed for stocks and totals in Tg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons that totals are made for, in any CRS; a cell belongs to a polygon when its centre lies in it. Give either polygons or a class raster, or neither for the whole map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Left empty, each polygon is a zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of class codes. On another grid, each cell of the map takes the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of the zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band of ZONE_RASTER.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points, in place of rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer, one row a sample of one layer of soil, with the fields below. Leave it empty to work on rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Organic carbon of the fine earth, in SOC_UNIT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Fine fraction in % of the fine earth, as FINE_FRACTION says. Or CLAY and SILT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Clay in % of the fine earth; together with SILT in place of FINE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Silt in % of the fine earth. For below_20um it must be silt of 2-20 µm (the international system), for clay_silt_50um silt of 2-50 µm (USDA, FAO).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Classes of land use, for LAND_USE_SHARES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Bulk density of the fine earth, for stocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of INPUT. Coarse fragments in % of the volume, for stocks. Without it there are none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theoretical capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF, from rasters. Carbon that the fine fraction could hold by the equation [g kg-1].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF, from rasters. Carbon of the fine fraction in % of the capacity; above 100 over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deficit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF, from rasters. What is lacking to the capacity [g kg-1]; 0 where it is exceeded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deficit as stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF, from rasters. Deficit of the layer [kg m-2]; 0 where the capacity is exceeded. Needs bulk density and THICKNESS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carbon over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoTIFF, from rasters. What exceeds the capacity [g kg-1]; 0 where it is not reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capacity of the points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From points: INPUT with the fields fine_soc, capacity, deficit and over [g kg-1] and saturation [%], and with bulk density and THICKNESS also deficit_stock and over_stock [kg m-2].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From rasters, one row a zone: area_ha and cells with a value, means of carbon, capacity and deficit, saturation_pct, deficit_tg with deficit_low_tg and deficit_high_tg (by the published margin of the equation), and apart from these over_cells, over_ha, over_pct and over_tg of what is over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theoretical carbon capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells or points with a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells or points over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area with a value in the rows of TOTALS [ha]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area over capacity in the rows of TOTALS [ha]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deficit in the rows of TOTALS [Tg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excess of what is over capacity in the rows of TOTALS [Tg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present stock [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of the present carbon stock; its first band counts. Take the mean rather than the median.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One point a profile, of any CRS, such as the result of 'SOC stock of profiles'. Points outside the map count too, where the zones reach them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the measured stock, of the same depth and in the same unit as the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones (class rasters)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rasters of class codes, such as climate, land use and soil, for instance from 'Classes from polygons'; their first band counts. Each combination of classes is a zone. On another grid, a cell of the map takes the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate stack to cluster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stack on the grid of the map. Its numeric covariates, each in standard deviations, are grouped by k-means into places alike. With class rasters too, zones are the combinations of both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates to cluster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bands of the stack that the clusters are made of; all numeric ones if none is chosen. Choose what does not change with management: climate, relief, texture, but not NDVI.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of clusters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clusters of the covariates. The more there are, the fewer points each has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Percentiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Percentiles of the measured stocks that are the targets, from 50 to 99, with commas between. A percentile p needs n (100 - p) / 100 of at least 1: 20 points for 95, 100 for 99.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least number of points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A zone with fewer points has no target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theoretical deficit, to compare [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stock that the minerals could still protect, from 'Theoretical carbon capacity', of the same depth. The report sets both potentials side by side. On another grid, it is averaged or interpolated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the stocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the map and of the measured stocks: kg/m2, as this plugin's are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2). Results are always in kg m-2 and Tg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bootstrap samples of the points of each zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of samplings in which the limits should hold the target [%].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reachable gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gain in kg m-2, 0 or more, a band for each percentile. NoData where the map has none or the zone has no target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target stock in kg m-2, a band for each percentile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clusters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of the clusters; needs COVARIATES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Potential by zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row a zone and percentile, and at the end a row a percentile for (all zones): points, target with limits, area, mean stock, share of the area above the target, gain with limits, the same from the points alone, and the comparison with the deficit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Storage potential</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gain of all zones up to the lowest percentile [Tg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower limit of this gain [Tg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper limit of this gain [Tg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones with a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones of the map without a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area without a target [ha]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder with the reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All reports of the plugin in this folder, and in the folders in it, are taken. Reports of another study must not be there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single reports (.html, with its .json beside it), in place of a folder or besides it. Their order does not matter: the report follows the order of the work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title of the report. Empty: 'Summary report of a study', in the language chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who made the study, shown below the title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>en: English; zh_TW: Traditional Chinese. Names of your own (fields, classes, files) stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report of a study</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings on consistency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carbon, bulk density and stones to stock [kg m-2]. Rows with faults are left out and listed in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks of the profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the stocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All rasters on one grid: numbers averaged or interpolated, classes by majority or nearest cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learns ln(stock) from 70 % of the samples and checks the model on the other 30 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean stock of each cell, right for totals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Predict map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SOC stock [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refits the model on resampled data: limits between which 90 % of new samples should lie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower 90 % limit [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper 90 % limit [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width of the 90 % interval [kg m-2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum of stock x cell area. The sum of the lower limits is not the lower limit of the sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Soil observations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Model and map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with soc_0_30 [kg m-2] and the like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Range, mean, histogram, rows left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multi-band raster, needed to apply the model again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was resampled; cells that lack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File for 'Predict map' and 'Bootstrap uncertainty'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation figures, importance, variogram.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The baseline map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often it holds unseen samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower limit of the interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper limit of the interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper minus lower limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area [ha], mean [kg m-2], total [Tg], share [%].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals, a chart, what was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Soil Carbon Mapper team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a table of soil samples and a few rasters to a map of the soil organic carbon (SOC) stock [kg m-2], its 90 % interval and totals in Tg by zone, in one run.

It runs, one after the other: 'SOC stock of profiles', 'Covariate stack', 'Train model' (30 % of the samples held back for validation), 'Predict map', 'Bootstrap uncertainty' and 'Totals by zone'. Everything that is not asked here has the default of these algorithms; to change it, run them one by one, or open this workflow in the Graphical Modeler and save a copy.

Read the training report before you use the map: it tells how well the model predicts samples that it did not see. Zones are optional: without them there is one total, that of the whole map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the lower limit of the horizon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with measured bulk density. Left empty, choose a function under 'Fill missing bulk density'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates of whole-number codes: soil order, land cover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent of the soil's volume, or of its mass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper and lower depth with a dash, such as 0-30. One map is made: of several intervals, the first is mapped, the others are only in the stocks of the profiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none: rows without bulk density are not used. Otherwise the published function that estimates it from organic carbon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_mlr: regression kriging with Cubist, random forest or linear regression as trend; cubist, rf, mlr: the trend alone; ok: ordinary kriging of the stock alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates that are measured: elevation, slope, NDVI, temperature, rain. All bands are taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that says which rows belong to one profile. Empty: each row is a profile of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of refits that the interval is made of; 50 in the paper. A few are enough for a first try.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer with one row for each sample or horizon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster whose CRS, extent and cells the maps take over; it needs a projected CRS (metres). Empty: the first numeric raster, or else the first class raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the upper limit of the horizon. Leave both depths empty when each sample covers the whole depth interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Land cover, soil types, counties and the like, in any CRS. Give polygons or a class raster, not both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons with one value in this field are one zone. Empty: each polygon is a zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster of class codes, such as land cover, in place of polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Workflows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Baseline map of SOC stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth interval [cm]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bootstrap replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil samples or horizons (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three fractions to two numbers without limits. Rows with faults are left out; 30 % are to be held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learns the ratio of sand to silt from 70 % of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model of the first log-ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the first model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learns the ratio of sand and silt to clay from the same 70 % of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model of the second log-ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the second model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First log-ratio of each cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second log-ratio of each cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both log-ratios back to sand, silt and clay, and their USDA class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand, silt and clay [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on the maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand of the map against the samples that were held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check of sand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Silt of the map against the samples that were held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check of silt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clay of the map against the samples that were held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check of clay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each row that was left out, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with sand_pct, silt_pct, clay_pct, usda_class, z1, z2 and split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texture triangle, classes, sums that were scaled, rows left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Multi-band raster, needed to apply the models again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File for 'Predict map'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class codes with their names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three bands that sum to 100 in every cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The maps, and the area of each class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R2, RMSE, CCC and bias on held-back samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From samples with sand, silt and clay [%] and a few rasters to a map of the three fractions, which sum to 100 in every cell, and of the USDA texture class, in one run.

It runs, one after the other: 'Soil texture by log-ratios', 'Covariate stack', 'Train model' and 'Predict map' for each of the two log-ratios, 'Soil texture by log-ratios' back, and 'Validate map' for each fraction. 30 % of the samples are held back from both models, and the maps are checked against them. Everything that is not asked here has the default of these algorithms; to change it, run them one by one, or open this workflow in the Graphical Modeler and save a copy.

Read the three checks before you use the maps. For samples by horizon, give the rows of one depth, or bring the fractions to a depth interval with 'Harmonize depths (splines)' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates of whole-number codes: parent material, soil type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with clay, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rk_cubist, rk_rf, rk_mlr: regression kriging with Cubist, random forest or linear regression as trend; cubist, rf, mlr: the trend alone; ok: ordinary kriging of the log-ratios alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariates that are measured: elevation, slope, wetness, NDVI. All bands are taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field that messages call a sample by. Empty: the feature's number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer with one row for each place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with sand, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with silt, in % of the fine earth, with a decimal point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100, other rows are left out. 5 suits laboratory values; classes estimated by hand may need 10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texture maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil samples (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area of applicability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dissimilarity index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extrapolation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AOA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nearest neighbour distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells where the map of a model rests on samples from places like it, and where the model is on unknown ground (Meyer and Pebesma 2021).

The dissimilarity index (DI) of a cell is the distance of its covariates to those of the most similar training sample, divided by the mean distance of two samples; covariates count by their importance in the model. The area of applicability (AOA) holds the cells whose DI is no larger than those that the model's cross-validation has tried. Inside, the error of the cross-validation may be expected on average; outside, nothing is known of it.

The report gives hectares and share outside, in all and by class; how far each covariate leaves its training range; and the distances of cells and samples on the ground, which show whether a random split flatters the model.

Comes after 'Train model', best before the map is shown to anybody. Next: leave the area outside white, or take new samples there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bootstrap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prediction interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uncertainty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PICP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refits a model of 'Train model' on bootstrap samples, kriges each replicate's own residuals, and maps the interval that they give: lower limit, upper limit, their difference, and the prediction itself.

The interval is one for a new observation: its width holds the spread of the replicates and the error that the model shows in cross-validation. It is symmetric around the prediction on the scale of the model (ln), hence lopsided in kg m-2. Its centre is the same estimate that 'Predict map' gives.

The report tells how often such intervals hold samples that did not set their width (PICP), and how wide they are. The sum of the lower limits of the cells is NOT the lower limit of the total: errors of neighbouring cells are alike, others cancel out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>soil</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bulk density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pedotransfer function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>organic carbon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>texture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fills the bulk density of samples where it was not measured, and shows what that is worth.

Every published function that applies is compared with your measured values (bias, RMSE, CCC, plots). With 20 or more measured samples a function of your own is fitted to them, linear and by random forest, and cross-validated with whole profiles left out.

Measured values stay as they are. Each filled value has its source and its standard error beside it.

Without any measured value, choose a published function made for soils like yours, or their mean; the error is then the spread between the functions.

Next: 'SOC stock of profiles' with the field bd (bd_2 where the table has a bd already) as bulk density, and bd_sd as the error of estimated bulk density.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>climate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>temperature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>precipitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TAP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lapse rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>downscaling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WorldClim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CHELSA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ERA5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean annual temperature (MAT, °C) and mean total annual precipitation (TAP, mm) from monthly or yearly rasters, over the years given.

Bands are taken in the order of the files and of the bands in them: January to December of the first year, then the next year. Where START_YEAR is empty and each name tells its year (tas_2011_01.tif), the names sort the years. The log and the report list which rasters were taken for which year.

MAT is the plain mean of the twelve months, as BIO1 of WorldClim. TAP is their sum. Both are then averaged over the years. A year counts at a cell only where none of its months lacks.

With a DEM, temperature is brought to its cells: the lapse rate is fitted between the coarse temperatures and the mean elevations of their cells; temperatures are brought to 0 m with it, interpolated, and brought back to the elevation of each DEM cell. The coarse means are kept but for the interpolation, and the report says how well, with the fit. Rain is interpolated only.

Without a DEM or a template the result has the cells of the first raster.

Next: 'Covariate stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>random forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient boosting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>learning curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sample size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers which model suits your samples: several methods are trained and validated on the same splits, again and again, and at several sample sizes if you like.

Each fit sees its training samples only, variogram included. The report ranks the methods, tells whether a difference is more than the noise of the splits, and draws learning curves: how the error falls as samples are added.

Takes from a minute to an hour: the number of methods x sizes x repeats counts, and ten times that with k-fold. With a folder to keep fits in, a run that was stopped goes on where it was.

Next: 'Train model' with the method that you choose. Where several are as good, take the simplest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>align</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>predictors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>multi-band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings rasters of any CRS, cell size and extent onto one grid and into one file, the form in which 'Train model' and 'Predict map' take covariates.

Numbers are averaged by area where the grid is coarser than the raster, and interpolated where it is finer. Classes take the class with the largest share of the cell's area, or the nearest one. Rasters that already lie on the grid are copied as they are. NoData takes no part in any of this: a coarser cell has the value of its valid part, and a place without a value stays without.

A band is named after its layer; bands of multi-band rasters and of this plugin's rasters keep their own names, with the layer's name before them where two are the same.

Class names are taken from the first of these that has any: the file itself, if this plugin wrote it; an attribute table (.aux.xml or .vat.dbf); category names; a CSV file with the columns code and name, called like the raster and beside it; the paletted style that the layer has in the project. The log says which.

The report says for each layer what was done to it and how many cells it lacks (a cell is mapped only where no covariate lacks), and which covariates are so correlated that one will do.

Next: 'Sample covariates' or 'Train model'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>depth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal-area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>horizon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>profile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GlobalSoilMap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns soil properties of horizons, whose depths differ from profile to profile, into means over the same depth intervals: one point a profile.

Each profile gets an equal-area quadratic spline for each property (Bishop, McBratney and Laslett 1999; Malone and others 2009): a smooth curve over depth whose means over the horizons are nearly those measured. The mean of an interval is the exact integral of the curve.

Nothing is guessed above the shallowest or below the deepest horizon. Gaps between horizons are bridged by a straight line, and told. A profile with one horizon keeps its value over that horizon.

Rows that cannot be used (missing or impossible values, overlapping horizons, forest floor above 0 cm) are left out and listed with the reason; the others are worked out.

For carbon stocks use 'SOC stock of profiles', which can apply the spline to carbon density itself. Next: 'Sample covariates' or 'Train model' with an interval as target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NDVI composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ndvi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vegetation index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sentinel-2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landsat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean or median NDVI = (NIR - red) / (NIR + red) over the scenes of a season or of years, cloudy looks left out.

The first red raster goes with the first near-infrared raster, the second with the second, and so on; likewise the masks. The log lists the pairs. For scenes with several bands in a file, give the same files as red and as near infrared, with RED_BAND and NIR_BAND.

The result has the CRS and cells of the first red raster and covers all scenes, or those of TEMPLATE, CRS, EXTENT and CELL_SIZE. Other grids are brought to it: reflectance by interpolation (averaged where cells get larger), masks by the nearest cell.

Left out are looks that the mask calls not clear or does not cover; a value of 0, which is no data in Sentinel-2 and Landsat products; and a negative reflectance (deep shadow, dark water), for which NDVI would lie outside -1 to 1. Cells with fewer clear looks than MIN_LOOKS are NoData; the log says how many hectares they are, and which share of each scene is clear.

Next: 'Covariate stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>regression kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applies a model of 'Train model' to every cell of a covariate stack and writes the map, such as SOC stock in kg m-2 (1 kg m-2 = 10 t ha-1).

A cell that lacks a covariate, or holds a class that no training sample had, becomes NoData; the log says how many hectares that is, class by class. Next: 'Bootstrap uncertainty' for the 90 % interval, 'Totals by zone' for totals in Tg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes from polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rasterize</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>soil map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>soil order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>land cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>land use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>polygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns polygons with a class field (soil order, land cover) into a raster of class codes, in the grid of a template or in a grid of its own. The class names are kept in the file, so that every later step knows that the values are classes and what they are called.

A cell takes the class of the polygon that holds its centre. Where polygons overlap, the last one in the layer counts, and the log says how many cells that concerns. Cells without a polygon get NoData.

Whole numbers in the field are kept as codes, and a second field may name them; names get the codes 1, 2, 3 ... in their sorted order, which may be others in another layer: where two rasters must have the same codes, give a field of codes.

Next: 'Covariate stack' with the result among the class rasters, or 'Totals by zone'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>regression matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds the value of every covariate to points: the training table, to look at or to use elsewhere.

Each point takes the values of the cell that it lies in. Numbers become number fields, classes become text fields with the class name. Points are brought into the CRS of the stack; the result keeps their own CRS.

'Train model' does this by itself: it takes the points and the stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sampling design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clhs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>latin hypercube</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>survey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spatial coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells where to take the next samples, with existing points taken into account.

clhs: points that represent all covariates of a stack, for a first survey or to fill the gaps of an old one. widest_interval: points where the map is least certain. applicability: points in places unlike any sample. spatial_coverage: points spread evenly over the area.

The points are numbered in the order in which they help most, so that the last ones may be left out. The report shows them on a map and how well the samples represent the area without and with them. Choose some spare points: not every place can be reached.

Such samples suit mapping. They are chosen on purpose, so they give no design-based estimate of a total.

Comes after 'Covariate stack', 'Bootstrap uncertainty' or 'Area of applicability'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>carbon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saturation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deficit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sequestration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fine fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hassink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>silt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much carbon the clay and silt of a mineral soil could hold in theory by published equations, how much of that is filled, and what is lacking (the deficit).

Capacity [g kg-1] by EQUATION from the fine fraction; carbon of the fine fraction = SOC x its share by land use; saturation [%] = 100 x carbon of the fine fraction / capacity; deficit = capacity - carbon of the fine fraction. Where carbon exceeds the capacity, the deficit is 0, and the excess is kept apart (OVER) and counted: it is never subtracted from the deficit of other places. With bulk density and THICKNESS, the deficit comes as a stock too: deficit [g kg-1] x bulk density [g cm-3] x thickness [cm] x (1 - coarse fragments / 100) / 100 = kg m-2.

This is a theoretical capacity of mineral surfaces, from equations made in other regions. It is not a target that management can reach; climate, carbon inputs and time decide that. The equations are for mineral soil: leave peat out.

Each equation is for one fine fraction: hassink_1997 for particles below 20 µm, georgiou_2022_high (soils with high-activity minerals) and georgiou_2022_low (low-activity minerals, as in strongly weathered soils) for clay + silt below 50 µm. Say in FINE_FRACTION which one you have; the two are not the same.

Works on rasters of one grid ('Covariate stack' makes it), with totals by zone, or on points (INPUT with fields). The report compares all equations that fit the inputs. Comes after 'Predict map' and 'Soil texture by log-ratios', whose maps it takes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns a table of soil samples or horizons into carbon stocks [kg m-2] by depth interval, one point a profile.

For each horizon: stock = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 x (1 - volume share of coarse fragments). An interval adds up the parts of the horizons within it, or is the integral of a spline through them; or it is a mass of soil instead of a depth.

A table with one sample a place needs no profile and depth fields: each row then covers the one interval that is given.

Rows that cannot be used (missing or impossible values, overlapping horizons) are left out and listed with the reason; the others are worked out. Values that do not look like the unit chosen give a warning: read the log.

The report describes the stocks of each interval (n, range, mean, CV, skewness before and after ln, histograms), also by a class such as land cover.

Next: 'Train model' with the stock as target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>storage potential</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>percentile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>carbon gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>carbon landscape zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clusters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells how much carbon soils would gain if they reached what good soils of their own kind hold already.

Zones of like climate, land use and soil are made from class rasters, from clusters of covariates, or from both: cells that are alike in all of them are one zone. The target of a zone is a percentile of the stocks measured in it; the gain of a cell is target minus present stock, and 0 where the stock is above the target. A zone with fewer points than LEAST_N has no target: it is listed with its points and its area.

Each target has an interval by bootstrap of the points within the zone, and so have the gains. The interval holds the chance of the sampling, not the error of the stock map.

Read the gain with care. A map is smoother than measurements are, and stocks differ within a zone for reasons that nobody can change. So a percentile lies above most of the map even where no soil can gain anything. The report sets the gain beside that of the measured points themselves, and tells the spread of both. The points are mostly those that the map was trained on.

Comes after 'Predict map'. Give the map of 'Theoretical carbon capacity' as DEFICIT_STOCK to see both potentials side by side. Next: 'Totals by zone' adds the gain up by county.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>boxplot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>elevation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>terrain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kruskal-Wallis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dunn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compares carbon stocks between strata: classes of elevation (plain below 100 m, slope from 100 to 1,000 m, mountain above 1,000 m, or your own breaks) by land cover, soil order or any other classes. Leave out the DEM or the classes to tell apart the others alone.

From a map, each stratum has its area, total, mean and quantiles. From measured points, it has their number, mean and quantiles, and tests say which strata differ: Kruskal-Wallis over all of them, and Dunn's test of each two with Holm's correction, shown as letters. Strata that share a letter do not differ at 5 %. Strata of fewer than 5 points are shown and not tested. Cells of a map are not tested: they are predictions, and as many as the cell size makes them, so that a test of them has no meaning.

The report shows boxplots (from the 5th to the 95th percentile) by terrain class, and the other way round, with all tables.

Comes after 'SOC stock' (points), or 'Predict map' or 'Bootstrap uncertainty' (its mean).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>provenance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>summary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reproducibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>annex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chinese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Puts the reports of all steps of a study together in one page, in English or Traditional Chinese, that can be an annex of a paper: main figures, what each step found with its tables and figures, and how it was made: inputs, parameters, seed, versions, dates.

It also draws the way from data to results (which step made the input of which), and warns where a file was changed after a step had used it, where an input comes from no step of the study, and where steps ran with different versions.

Give each step a report while you work, best all in one folder; this step reads the JSON and the page of each. Nothing is computed anew. Steps without a report, such as 'Predict map', are found by the rasters that they made. Texts within figures stay English.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>aspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TRI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TWI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wetness index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SPI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrVBF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MrRTF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>flow accumulation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>geomorphometry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slope, curvatures, position, wetness and valley flatness of a DEM, in one run and one file with a band a layer. The list of layers tells what each is, by which formula and from which source.

The DEM needs a projected CRS, and elevations in metres. Cells need not be square. A cell without elevation is NoData in every layer; all others have a value in every layer, but for aspect where the ground is flat. At edges and beside NoData, a neighbour that lacks is taken to continue the slope.

For catchment area, TWI and SPI depressions are filled and flats inclined towards their outlet. Water leaves at the edge of the DEM and at NoData: let the DEM reach beyond your area, up to the watershed, and close small holes first (Raster &gt; Analysis &gt; Fill Nodata). These three layers need the Python package numba; the others do without.

Slope, aspect, TPI, catchment area, TWI, SPI, MrVBF and MrRTF are SAGA's to rounding or nearly so. SAGA's TRI is this one / 3, and its curvatures take half of the second derivatives r and t.

Next: 'Covariate stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compositional</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ilr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>alr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>USDA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>particle size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sand, silt and clay always make 100 %; maps of them made one by one do not. This step turns the three into two log-ratios, which may have any value, and after mapping turns these back into three fractions that sum to 100, with their USDA texture class.

The way to texture maps: this step, forward, on the samples; 'Train model' with z1 as target and again with z2, both with TRANSFORM none and an empty UNIT; 'Predict map' with each model; this step, back, on the two maps. The workflow 'Texture maps' does all of it, and checks the maps with 'Validate map'.

Forward takes INPUT with the fields SAND, SILT and CLAY, or three rasters. Back takes INPUT with the fields Z1 and Z2, or two rasters. LOGRATIO must be the same in both directions.

Fractions are in % of the fine earth. The USDA classes are made for sand of 0.05-2 mm, silt of 0.002-0.05 mm and clay below 0.002 mm; with another limit, such as 0.063 mm between silt and sand, they are only near.

Sums within TOLERANCE of 100 are scaled to 100; other rows are left out and listed with their sum, other cells are NoData. A zero has no logarithm and is replaced by 0.65 x DETECTION_LIMIT. The log says how many of each. For samples by horizon, run 'Harmonize depths (splines)' on the three fractions first, or give the rows of one depth.

What comes back from a mean log-ratio is the centre of the distribution of compositions, which is near to a median: it is not the mean of each fraction.

Class codes: 1 sand, 2 loamy sand, 3 sandy loam, 4 loam, 5 silt loam, 6 silt, 7 sandy clay loam, 8 clay loam, 9 silty clay loam, 10 sandy clay, 11 silty clay, 12 clay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>variogram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains a model of a soil property, such as the SOC stock of 'SOC stock of profiles', on the bands of a covariate stack, and validates it.

RK-Cubist, the default, is regression kriging: Cubist (committees of rules with linear models) gives the trend, and ordinary kriging of its residuals adds what lies between the samples. Random forest, gradient boosting and linear regression can take Cubist's place; each is also there without kriging, ordinary kriging without a trend, and universal kriging with a linear one.

With a hold-out, the share HOLDOUT of the samples is held back, spread evenly over the range of the target, and the model is that of the other samples: its figures are its own. With k-fold or spatial blocks every sample is predicted by a model that did not see it, and the model is trained on all.

The figures given back are those of the validation, on the target's own scale: R² is 1 - SSE/SST, the squared correlation is a second number. Next: 'Predict map' and 'Bootstrap uncertainty'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CCC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>residuals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>independent points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compares any map, of this plugin or of others, with observations at points that took no part in it.

Each point takes the value of the map's cell that it lies in. The report shows observed against predicted values with R² (1 - SSE/SST), the squared correlation, RMSE, CCC and bias, each with its 95 % confidence limits, and the residuals in place. With the maps of the lower and upper limit it tells how many observations lie between them (PICP), which for good 90 % limits is about 90 %.

Points that trained the model make a map look better than it is: give the model, and they are counted and left out. Map and field must be in the same unit (1 kg m-2 = 10 t ha-1).

Next: look at the residuals on the map; where neighbours share one colour, the map lacks something there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zonal statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds up a map of carbon stocks to totals in Tg (million tonnes), by land cover, soil type, county or any other zone: polygons or a raster of classes. Without zones, the whole map is one.

Total = sum of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. In geographic coordinates the area of a cell is that on the ellipsoid. A cell without a stock adds nothing; each row says how many there are.

A class raster divides the whole map: what it leaves out is shown as the row (no zone), so that the rows add up to the map. Polygons pick places out of the map: what lies outside them is told in the report, and is not part of the total. Shares add up to 100 % of the rows.

Polygons are dissolved by the field, brought into the CRS of the map and made valid where they are not. Where zones overlap, each has its full total; the total of all counts the overlap once.

With the map's MODEL and COVARIATES every total, mean and share has its interval. Errors of neighbouring cells are alike, so the limits of cells must not be added up, nor may cells be taken as independent: whole maps of errors are simulated instead, with the correlation of the residual in space and the error of the trend (the model is refitted to simulated samples), and each is added up. Zones are compared in pairs; a second map (another depth or date) gives the difference of each zone with its interval.

Comes after 'Predict map' or 'Bootstrap uncertainty' (its mean).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No covariate has a weight above 0 and varies over the training samples, so nothing can be said of the area of applicability; WEIGHTS equal gives each covariate the same weight.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's method is {method}, which uses no covariates: it has no area of applicability. Take a model with a trend, such as METHOD rk_cubist or rk_rf.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LEVEL is {level}; it must be above 0 and below 100 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density function '{key}' is not known: allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} would take {size} MB; at most {most} MB are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is {value:.5g} {unit} at {place}; allowed is {allowed}.{advice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The equation {equation} takes {needed}, but FINE_FRACTION says {given}, and there is no sound way from one to the other. Equations for {given} are {fitting}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks need the bulk density and the thickness of the layer; {missing} is missing. Give both, or neither for concentrations only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SOC_UNIT is {unit}, a stock: give the bulk density and THICKNESS of its layer too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAND_USE_SHARES holds '{part}'; it takes pairs of class and share with commas between, such as 1=cropland, 2=0.69, where a share is above 0 and at most 1, or one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAND_USE_SHARES names the class {name} twice; give it one share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {count} monthly {noun} rasters (counting bands), which is no whole number of years; give 12 for each year, January to December.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The years of the {noun} rasters are not known; give START_YEAR, the year of the first one, or leave YEARS empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {count} temperature cells lie at least {share:.0f} % on the DEM, too few to fit a lapse rate; give a DEM of a larger area, or LAPSE_RATE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter YEARS holds '{part}'; it takes years and ranges of years with commas between, such as 2011-2020,2023.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no {noun} rasters of the year {year}; they are of {years}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By their names {count} {time_step} {noun} rasters are of the year {year}; a year has {steps}. Give START_YEAR where names do not tell the year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The splits leave {most} training samples of {all}; {least} or more are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAMPLE_SIZES holds {size}, but the splits leave {most} training samples of {all}; allowed are {least} to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model could be fitted. {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>METHODS must name one method or more, each once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>N_CLUSTERS is {count}, but the covariates have only {different} different cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class field {field} of the layer {layer} holds no value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A legend has {codes} codes and {names} names; it needs one name a code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class {value} of the field {field} of the layer {layer} has two names in the field {name_field}: {first} and {second}; give each class one name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fields {field} and {name_field} of the layer {layer}: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate {name} is of kind {kind}; allowed are numeric and categorical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two covariates are called {name}; give each band its own name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's list of covariates is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack has no band called {missing}; the model was trained on {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The code {code} stands twice in a legend; each may stand once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class name {name} stands twice in a legend, for the codes {first} and {second}; give each class its own name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class field {field} of the layer {layer} holds {value}; classes are names or whole numbers up to {largest:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band {name} is {given} in the stack, and was {wanted} in training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band {name} is in {given} in the stack, and was in {wanted} in training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band {name} of classes holds {value} at a training point; classes are whole numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class {code} of the band {band} is {given} in the stack, and was {wanted} in training; give both rasters one legend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model was trained on {expected} covariates but {given} are given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist refused its input ({report}): restart QGIS before training again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariates must be a table of numbers (rows, covariates) but have the shape {shape} and the type {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} has {given} values for {expected} rows; it needs one for each row and at least two rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} of row {row} is {value}; it must be a number up to 1e37 in size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} stands where the Cubist model needs a whole number from {low} to {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sample weight of row {row} is {value}; weights must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Cubist parameter extrapolation is {value}; it must lie between 0 and 100 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Cubist parameter neighbors is {value}; it must be 0 in this version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's prediction for training row {row} is {ours} but the Python package cubist gives {theirs}; this installation of cubist cannot be relied on (version 1.2.2 is tested).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cubist refused an earlier input and cannot run again in this session: restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate {column} holds {value} in row {row}; allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stored Cubist model is incomplete or broken at {part}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Cubist parameter {name} is {value}; it must be a whole number from {low} to {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The installed version of the Python package cubist is not supported: install version 1.2.2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of the Cubist model is no text or longer than {limit} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of the Cubist model is broken or cut off at line {line}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FILL is '{fill}'; allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of samples has no rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} holds no usable organic carbon, without which nothing can be estimated.{hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FILL is best, but {n} rows have both a measured bulk density and organic carbon; {least} or more are needed to compare functions. Name the field of measured values (BULK_DENSITY), or set FILL to a published function such as manrique_jones_1991.{hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kind of fit '{kind}' is not known: allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A function cannot be fitted: {n} rows of {profiles} profiles hold a measured bulk density and {inputs}; {least} rows or more, of 2 profiles or more, are needed. Choose a published function instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A function cannot be fitted: all {n} measured bulk densities are {value:g} g/cm3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A function cannot be fitted without organic carbon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lambda is {value}; allowed is 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no horizons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Horizons of a profile overlap.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth interval {interval}: the upper depth must be less than the lower depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth interval '{part}' is not understood: write upper and lower depth in cm with a dash, and a comma between intervals, such as 0-30,30-50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depth interval {interval} is given twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference mass '{text}' is not understood: write the fine earth in kg m-2 of each of the intervals {intervals}, with a comma between them, such as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference mass of {interval} cm is {mass} kg m-2; allowed is more than 0 and up to {most}, the mass of solid rock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mass above {depth} cm does not follow from the reference masses: give intervals that begin at the surface or where another ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No profile covers {interval} cm, so that its usual mass of fine earth is not known: give the reference mass of each interval (REFERENCE_MASS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {path} cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of horizons has no rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No property is chosen; choose at least one field with values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The least share of an interval is {value}; allowed is 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lowest value allowed is {lowest:g}, the highest is {highest:g}; the lowest must be less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fill}, which fills bulk density, needs {lacking}: name the field that holds it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {rows} rows can be used; most often ({count} rows): {field} {reason}, for example '{value}' in row {row}; allowed: {allowed}.{hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kriging system cannot be solved: with a nugget of {nugget:.3g} and the model {model}, points that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the {all} points of {points}, {count} can be compared with the map {map}; {least} or more are needed. {reasons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LOWER is above UPPER at {count} points, such as {low} and {high} at feature {id}. Were the two exchanged?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{observed} observations and {predicted} predictions cannot be compared; two or more pairs are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This step needs the Python package(s) {packages}, which this QGIS lacks. Install them and restart QGIS: with the plugin QPIP, or with 'python -m pip install --user {packages}' in the OSGeo4W Shell (Windows) or a terminal (Linux, macOS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} training samples are too few; {least} or more are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training points stand at {count} places; kriging needs {least} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The validation's observations, predictions and rows differ in number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {model} cannot be fitted with a nugget of {nugget:.3g}: places that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The points stand at {count} places; restricted maximum likelihood needs {least} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {placed} of {count} new points could be placed {spacing} m or more from one another and from the existing ones; give a smaller MINIMUM_DISTANCE or COUNT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}; allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}; it must be {least} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LEARNING_RATE is {value}; it must be above 0 and at most 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given} is given and {missing} is not; anisotropy needs both, or leave both empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANISOTROPY_ANGLE is {value}; it must be from 0 to 360 degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ANISOTROPY_RATIO is {value}; it must be from {least} to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value}; it must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {path} has format {found}; this version reads format {known}. Train it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {path} is no whole model file ({reason}); train the model again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} samples cannot be split; 4 or more are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HOLDOUT is {percent}; it must be above 0 and below 100 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} folds are not allowed for {size} samples; allowed are 2 to {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples lie in {blocks} spatial blocks, too few for {count} folds; use VALIDATION kfold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no bulk density: name the field that holds it, or choose a published function that fills it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An error of {column} is given, but no field with the values: name it, or leave the error empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PERCENTILES is '{text}'; give each percentile once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No zone has enough points for a target: LEAST_N is {least} and the most points in one zone are {most} (the highest percentile that these allow is {highest:g}). Use fewer or larger zones, or more points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PERCENTILES is '{text}'; give numbers from {low:g} to {high:g} with commas between, such as 75,90,95.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more than {most:,} zones; the zone rasters must hold classes, such as land use or soil.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class raster {name} holds the value {value:g}; class codes are whole numbers up to {most:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class raster {name} holds more than {most} classes; is it a raster of numbers?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BREAKS is {breaks}; allowed are elevations in m that increase, such as 100,1000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM holds {value:g} where there is a stock; elevations are {low:,} to {high:,} m. Is that NoData that the file does not declare, or another unit?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BREAKS is '{text}'; allowed are elevations in m with commas between them, such as 100,1000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An overlay needs one zone and one share for each cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {target} is {value} at every point; there is nothing to model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No covariate varies over the training points; use METHOD ok or other covariates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} training points are left of {all}; {least} or more are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SPLIT_FIELD holds '{value}' for {count} points; allowed are train and valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SPLIT_FIELD marks {count} usable points as valid; 2 or more are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} values of the field {name} are 0 or below (the first is {value}): a logarithm needs values above 0. Drop those points or set TRANSFORM to none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model file is damaged: its trees are not whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples' covariates, coordinates and target differ in number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} says that it is in {stated}, but STOCK_UNIT is {unit}; set it to {stated}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Equivalent soil mass (MASS_BASIS) is worked out by thickness: set HARMONIZE to thickness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A reference mass only counts where MASS_BASIS is equivalent_mass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The unit '{value}' of {what} is not known: allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drift, the coordinates and the values differ in number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The drift or the values hold a number that is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram's sill is 0; universal kriging needs one above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting {name} is {value}; it must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram has {count} distance classes; 3 or more are needed. Are there enough points, apart from each other?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NUGGET {nugget} is above SILL {sill}; the sill is the total, nugget included.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NUGGET is {nugget} and SILL is {sill}; of a pure nugget they are one. Leave one of them empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram model {model} is unknown; allowed are {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram's range is {value}; it must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram's angle is {value}; it must be a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram's ratio of ranges is {value}; it must be above 0 and at most 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The variogram's {name} is {value}; it must be 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>REALIZATIONS is {value}; limits at a level of {level:g} % need {least} or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {raster} has {count} bands, none of them called {name}; say which one with {parameter}_BAND.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rasters {first} and {other} have different grids; bring them onto one with 'Covariate stack'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {raster} holds classes; {parameter} takes numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {raster} is given as {first} and as {second}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell has a value in all of the rasters ({names}){advice}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} does not overlap the area of the result (west, south, east, north {extent} in {crs}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No temperature cell lies at least {share:.0f} % on the DEM {dem}; give a DEM of a larger area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A temperature cell is as large as {ratio:.2g} cells of the DEM {name}; {least} are the least to bring temperature to finer cells. Leave DEM empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {cells:,} temperature cells over the DEM {name}; at most {most:,} can be brought to finer cells. Such a fine raster may need no DEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {noun} rasters have no complete year at any cell of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {name} holds {raw:.6g}, which would be {value:.6g} {unit} and cannot be. Is it a NoData value that the file does not declare, or is {noun}_UNIT ({given}) wrong?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} holds {value:.6g}; elevations in m lie between {low:g} and {high:g}. Is it a NoData value that the file does not declare?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell size {width} x {height} is not allowed: both must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grid of {columns} x {rows} cells is not allowed: it needs at least one cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell size {size} is not allowed: it must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack {stack} is in {found}, and the model was trained in {wanted}; make the stack in that CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack {stack} does not fit the model: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the stack {stack} has all covariates of the model; the map would be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two outputs are called {path}; give each its own name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} is the stack itself; give it another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} holds no points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} has no coordinate reference system; assign one first (Layer &gt; Set CRS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} of the layer {name} holds the text '{value}' (feature {id}); it must hold numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} of the layer {name} cannot be brought into the CRS of the stack.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} holds no polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons of the layer {name} cannot be brought into the CRS of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons cannot be rasterized: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {path} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} is rotated or not north-up; bring it to a north-up grid first (Raster &gt; Projections &gt; Warp).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} cannot be written: {reason}. Is there room on the disk, and may you write there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} must be a GeoTIFF: let its name end in .tif.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attribute table {path} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} has no coordinate reference system; assign one first (Layer &gt; Set CRS, or Raster &gt; Projections &gt; Assign Projection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} has no band {band}; it has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {name} cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend {path} is not UTF-8 text; save it again as 'CSV UTF-8'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name}: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} cannot be replaced: {reason}. Is it open in QGIS or another program?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The legend {path} has the row '{row}'; each needs a whole-number code and a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The covariate stack {name} has other cells than the stock map ({stack} against {map}); take the stack that the map was made with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone raster {name} and the stock map do not overlap (zones in {zones}, map in {map}); are they of the same place?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zone raster {name} holds the value {value}; class codes are whole numbers below {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {raster} has {count} bands, none of them called {name}; give a raster with one band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} (band {band}) is given twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell can be used: {example}; allowed: {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell has a value in all of the rasters; the first of them is {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cell size in {crs} is needed, for the template or first raster is in {base}; give CELL_SIZE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extent of the raster in {source} cannot be brought into {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The grid would have {columns:,} x {rows:,} cells; check CELL_SIZE ({size:g}) and its unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A raster in {source} cannot be brought into {target}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The grid is not known: give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map {map} is not what the model of {target} predicts from the stack {stack}: at {x:.10g}, {y:.10g} the map has {mapped:.6g} and the model {predicted:.6g} {unit}. Give the map, model and stack that belong together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack {stack} has other cells than the map {map}; give the stack that the map was made from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map {map} has a stock where the stack {stack} has none of the model's covariates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map {map} holds medians, of which no total can be made: map the model again with the back-transform mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons of the zone {zone} cannot be united: {reason}. Repair them first (Vector geometry &gt; Fix geometries).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A zone cannot be rasterized: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inside does not mean accurate: it means that the model's cross-validated error may be expected there on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left: dissimilarity index, colours from 0 to twice the threshold. Right: red is outside the area of applicability; white has no value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity index of the cells of the map and of the training samples (from those of other folds); the last bar of the map holds all larger values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area outside, in all and by class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples are those the model was trained on. A class without samples has no value in the map, and so is neither inside nor outside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covariate by covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each covariate in the weights, and the part of the map where it lies below or above all training samples. A covariate of little weight may leave its range without harm; a cell may be outside the area of applicability though each covariate is within its range, where their combination is new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole map lies inside the area of applicability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bulk density [g cm-3] by where it came from. Error: mean of bd_sd, the standard error of one filled value. It is the RMSE against the measured values, or, without enough of them, the spread between the published functions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BD in g cm-3; OC organic carbon, OM organic matter (1.724 OC), clay, silt and sand in %; depth in cm. Range: outside it a published function is not used; a fit holds its inputs to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Functions against measured values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias and RMSE in g cm-3; CCC is Lin's concordance correlation coefficient. A dash: nothing to compare, for an input is missing or out of range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured against predicted bulk density, the nearest function first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the functions lie apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published functions along organic carbon, the other inputs at the medians of this table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no measured values to compare with. Fifty or more measured horizons, spread over the range of soils, tell which function fits here, and allow a function of your own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a theoretical capacity of the surfaces of clay and silt, by an equation that was made from soils of other regions. It is not a target that management can reach: climate, carbon inputs, depth and time decide what can. Nor does it limit carbon outside the fine fraction (plant remains).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The equation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How full the capacity is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carbon of the fine fraction in % of the theoretical capacity; dark: over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means are weighted by area. Saturation is the carbon of the fine fraction in % of the capacity, both of the whole zone. The deficit is 0 where a place is over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other equations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same places by every equation for this fine fraction; low and high by their published margins. The difference between equations is part of the uncertainty: for the two of Georgiou et al. (2022), which one counts depends on the clay minerals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By land use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturation (left; white at 100 %) and deficit (right; 0 where over capacity). Grey is NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was averaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells and CRS: those of the first raster. Resampling: how the mean was brought to the grid of the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAT [°C] is the plain mean of the months of a year, TAP [mm] their sum; both are averaged over the years. A year counts at a cell only where none of its months lacks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rasters of each year, in the order in which they were taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values on the grid; lacking: cells without a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid of the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lapse rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean and standard deviation (sd) over the repeats, least RMSE first. r2 is 1 - SSE/SST, below 0 where the mean of the samples would do better; r2_corr the squared correlation; bias predicted minus observed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the error falls as samples are added, on the same validation samples. A curve that still falls at its end says that more samples would help that method; methods may change their order with the size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean over the repeats, with its standard error. Lines: with kriging; dashed: the trend alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean RMSE by the number of training samples; all figures are in the CSV 'summary'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is a difference more than the noise of the splits?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training sets of different repeats overlap, so that repeats are not independent, and a plain t-test finds differences where there are none. The test here corrects for it (Nadeau and Bengio 2003, Machine Learning 52, 239-281): the variance of the differences in mean squared error is multiplied by 1/J + n(test)/n(train) for J test sets. p_holm holds for all pairs with the best method together (Holm 1979); they differ where it is below 0.05. p of the other pairs stands for one pair that was chosen before. No difference found is no proof that there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil properties by depth interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each profile and property has one equal-area quadratic spline: of all smooth curves f over depth x the one that minimises 1/n sum (y - s)^2 + lambda integral f'(x)^2 dx, with y the measured mean of each of the n horizons and s that of the curve. It is a parabola within horizons and a straight line in gaps between them, without jump or kink. The mean of an interval is its exact integral, divided by the thickness sampled. Bishop, McBratney and Laslett (1999), Geoderma 91, 27-45; Malone, McBratney, Minasny and Laslett (2009), Geoderma 154, 138-152.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other programs average the same curve otherwise: the R packages mpspline2 and ithir take the mean of values at whole centimetres, from the upper limit on or from 1 cm below it, so that the exact mean lies between theirs where a property falls steadily with depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means by depth interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means of the profiles, in the unit of the property. Covered in part: profiles that reach into the interval, but cover less than the least share of it. With gaps: profiles with a mean in which a gap between horizons is bridged. SD: standard deviation of the sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean, share of the interval between the shallowest and the deepest depth of the profile, and the part of that share in gaps between horizons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How well the splines fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles with one horizon keep its value. Beyond the limits: profiles whose spline is cut at the lowest or highest value allowed. RMSE: root mean square of the spline's minus the measured means of the horizons, 0 for lambda = 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distances between map, samples and validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nearest-neighbour distances, cumulated. Where the validation's line lies left of the map's, the validation predicts over shorter distances than the map does, and its figures are too good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {most} of {count} rows, all in the CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {most} of {count} rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that were not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often, by field and reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same settings give the same plan again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New points in the order in which they help most: if there is no time for all, leave out the last ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the points represent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers: share of cells or samples up to a value. Classes: share in %, the largest. The line of existing and new points should lie near the area's where the points are to represent it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the plan was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strata of each covariate that hold a sample: parts of its range with equally many cells, as many as there are samples, existing and new (fewer where one value is frequent); for classes, the classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantiles of the numeric covariates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of each class in %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The objective and its terms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only cells with every covariate can be mapped. Extent: west, south, east, north.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correlated covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each covariate on the grid; white is NoData. The colours of classes are those of the bars below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distributions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resampling: none (the raster lies on the grid), average (numbers on coarser cells), bilinear or cubic (numbers on finer cells), mode (the class with the largest share of the area, on coarser cells), nearest (classes on finer cells). Lacking: cells of the map without a value. Bands, codes and counts are in the CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pearson correlation of each two numeric covariates over the cells that have both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of each class within the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil organic carbon stocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks by depth interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stocks in kg m-2. SD: standard deviation of the sample; CV = 100 SD / mean; skewness: adjusted Fisher-Pearson, of the stocks and of their natural logarithm. A skewness much nearer to 0 after ln speaks for a model on ln.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>soc: stock [kg m-2], a dash where horizons cover less than the least share; share: share of the interval that usable horizons cover (0 to 1); bd: where the bulk densities came from; sd: standard error of the stock [kg m-2].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the stocks rest on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles by the source of their bulk densities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine earth below the surface at which each interval begins and ends, and its own: the reference mass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The standard error of a stock is propagated to first order from the stated errors of carbon, bulk density and coarse fragments, independent between horizons, and from that of estimated bulk densities, taken as the same throughout a profile. It is that of one profile's stock: not that of the mean, nor how well the profile stands for its surroundings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 Tg = 1 million t; 1 kg m-2 = 10 t ha-1. The limits hold the chance of the sampling within the zones, not the error of the stock map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Targets and gains by zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones without a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of the gain is only spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A percentile of measured stocks lies above most places even where every soil is in balance with its use: the stocks of a zone differ by texture, moisture, history and the error of sampling, and three quarters of them are below the 75th percentile by definition. The gain is what the whole zone would hold more if every place reached the target; these data cannot tell how much of that management can reach.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All in kg m-2. Where the measured mean is not near the map at the points, the map is biased there; where the map at the points is not near that of the whole zone, the points lie in its richer or poorer parts. Both shift the gain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reachable gain and theoretical deficit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two different questions, side by side. The reachable gain is what soils of the same zone hold already: it is observed, under today's use and climate, and it counts carbon of every kind. The theoretical deficit is what the surfaces of the fine minerals could still protect: a capacity, whether or not enough carbon ever comes to the soil, for the mineral-bound part alone. They overlap, so they are not added up. A gain beyond the deficit would have to be stored as particulate carbon, which is more easily lost again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the cells that have a target and a deficit only, so that both stand for the same area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centres by k-means on covariates in standard deviations, in their own units. Numbered by the first covariate, ascending. A cell belongs to the nearest centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tried on simulated zones (1 to 20 zones of 40 to 60 points, normal and lognormal stocks): the 90 % limits of the total held the true gain in 80 to 97 % of the samplings for percentiles 75 to 95, and in 61 to 92 % for percentile 60. The gain itself came out up to 5 % too high on average (percentile 60: 9 %), for an error of the target upwards adds more than one downwards takes away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the limits do not hold: the error of the stock map, errors of measurement, and points that depend on one another or were not chosen at random; clustered points make them too narrow. The points are mostly those that the map was trained on, so target and map are not independent of each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What became of points and cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boxplots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tests of difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the strata were made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terrain classes and classes as a whole; mean in kg m-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kruskal-Wallis asks whether all groups could be of one distribution. Dunn's test compares each two of them on the same ranks (z, corrected for ties), with p-values after Holm (1979) for all pairs of a comparison; that correction holds by itself, whatever Kruskal-Wallis says. The tests take the points as independent: where they stand in clusters, p-values are too small.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each point took the value of the raster's cell that it lies in. Quantiles are interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. Quantiles are those of all cells, interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No test: it would have no meaning for cells of a map. They are predictions and not samples, near ones are much alike, and with so many of them any difference would seem significant. Give measured points to test differences.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report {path} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over all cells that have a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours from the 2nd to the 98th percentile; on both sides of 0 for curvatures, position and direction, and by powers of ten for flow accumulation and stream power. White is NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Formulas and sources.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil texture of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After scaling to 100 %, zeros kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The samples in the texture triangle of USDA: the larger a mark, the more samples; numbers are class codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>USDA texture classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soil texture maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area by USDA texture class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A composition that comes back from a mean log-ratio is the centre of the compositions that are likely there, which is near to a median. It is not the mean of each fraction: do not take it for totals of clay or silt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>USDA texture classes; white is NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carbon totals by zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals and shares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells and area: those with a stock. Cells and area without stock belong to the zone, hold no value in the map and add nothing. The mean is weighted by area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the totals were made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the intervals were made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The intervals hold what the samples and the model tell. They leave out errors of the laboratory or of the bulk density that all samples share, cells without a stock, and the uncertainty of the variogram itself; where samples stand in clusters or leave parts of the map out, they are too narrow there. See Wadoux and Heuvelink (2023, Methods in Ecology and Evolution 14, 1320-1332) on why totals need the correlation of the errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference of the second map from the first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong intervals, for comparison only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not use these. Adding up the limits of all cells takes all errors for one and the same, and is far too wide; taking cells for independent is far too narrow. Only for a zone of one cell are the three alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right and wrong intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every cell with a stock lies in a zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These totals carry no interval: it needs the model of the map and its covariates (MODEL, COVARIATES). The sum of the cells' lower limits is not the lower limit of the sum: do not add up a map of limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences between zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tuning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Candidates and the RMSE of the trend on the modelled scale, best first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importance of the covariates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings and versions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sum of the lower limits of the cells is not the lower limit of a total: do not add up these maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage against level; on the black line intervals are as wide as they should be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation of a map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the points were drawn at random over the map, by a design that gave every place the same chance, these figures hold for the whole map (Brus, Kempen and Heuvelink 2011, European Journal of Soil Science 62, 394-407); otherwise they tell of these points only, and points in clusters make the limits too narrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage of the limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residuals (observed minus predicted): how they are spread, and against the prediction. A cloud that opens to one side, or slopes, tells of errors that grow with the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residuals in place over the map (grey, darker where it is higher): the area of a circle is the size of the residual. Neighbours of one colour tell of regions where the map is too low (blue) or too high (red).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram of the residuals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Variogram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>25 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>75 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>95 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>95 % high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>95 % low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>90th percentile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>H</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SD map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SD measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SOC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SOC of the fine fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>above_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area above target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area with both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area without stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area without value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area_ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at 0 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bands taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beyond</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bias_mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bias_sd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by the points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ccc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ccc_mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ccc_sd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells in the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells to choose from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells without stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells without value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cluster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>conditions_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coverage_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>covered in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cv_rmse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>df</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>existing points counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gain &gt; deficit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gamma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>high_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>importance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lacking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lacking %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letters within class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letters within terrain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>level_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>low_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map at points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map, whole zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>max</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean SOC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean deficit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean_width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measured mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>models_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nugget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nugget_share_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>excess over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p_holm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partial_sill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>practical_range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>property</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2_corr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2_corr_mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2_corr_sd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2_mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r2_sd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>range_parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rasters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>repeats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>residual SD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rmse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rmse_better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rmse_mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rmse_sd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rmse_worse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share_pct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skewness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skewness of ln</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>target less measured mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weighted_sse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with every covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with gaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with one horizon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beyond the limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>z</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean, lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mean, upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share, lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share, upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>second map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minus zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total, lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>total, upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WRONG, cell limits added up: lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WRONG, cell limits added up: upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WRONG, cells independent: lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WRONG, cells independent: upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>strata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>r² (squared correlation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bias (predicted - observed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(whole map)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(no zone)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RK-Cubist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RK-RF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RK-MLR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>multiple linear regression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ordinary kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>universal kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RK-gradient boosting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bilinear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>book</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>categorical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cubic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ensemble</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exponential</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gaussian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ln</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measured + fitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fitted_linear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fitted_forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nearest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>numeric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original (mean)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>original (median)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>percentiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spherical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>random</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>regular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clustered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>existing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>existing + new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yearly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>monthly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cells of the map to the nearest training sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training samples to the nearest other one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>validated samples to the nearest one of the predicting model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(all zones)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all zones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whole map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no usable horizon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is out of range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the same row twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lies in a profile whose horizons overlap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not above the lower depth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less than the lower depth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each depth once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each row once; the first one is used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matheron's estimator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the robust estimator of Cressie and Hawkins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>squared ln units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>plain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mountain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the groups differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no difference shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack {name} is in geographic coordinates (degrees), in which distances cannot be measured; make it with 'Covariate stack' in a projected CRS, such as EPSG:3826.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {raster} of the parameter {name} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} comes from the provider {provider}; save it as a file first (Export &gt; Save As).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} is a folder; give the name of a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About {count} min left for this part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {name} is empty; give a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {name} is {value}; allowed is {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {name} could not be written: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} cannot be written: {reason}. Choose a folder that you may write to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About {count} s left for this part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped at your request; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory for this step; close other programs or use fewer replicates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {name} is '{value}'; it must be a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How this was made could not be kept: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: {reason}. Is there room on the disk, and may you write there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A Python package cannot be loaded: {reason}. {install}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plugin failed ({kind}: {reason}); please report this with the log of the run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KEEP_FOLDER {folder} is no folder; make it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} rows: {measured} measured, {filled} filled, {missing} still without a bulk density.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give rasters of temperature (TEMPERATURE), of rain (RAIN) or of both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for an output of the rasters that are given: MAT of TEMPERATURE, TAP of RAIN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAPSE_RATE is given without DEM; give the DEM that temperature is brought to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of {band} has a value: its rasters or the DEM hold none there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} is given twice ({first} and {second}); give each raster once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lapse rate {rate:.2f} °C/km{error}, R2 {r2:.3f}, {n} temperature cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (as given)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Averaged again over {n} temperature cells, MAT differs from them by {worst:.3f} °C at most and {mean:.3f} °C on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {noun} raster {name} was taken for the year {year}, against its name; look at START_YEAR and at the order of the rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} {noun} rasters were taken for years; if they are months, set TIME_STEP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{map} {year}: {first raster} to {last raster}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAT and TAP are of other years ({temperature} and {rain}); YEARS makes them equal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells} cells of the {noun} rasters lack some of the years; their mean is over the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SAMPLE_SIZES holds '{part}'; write whole numbers with commas between, such as 100,200,400.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class raster {source} holds {value:.7g} in band {band}; classes are whole numbers up to {largest:,}. If it is a raster of numbers, give it under NUMERIC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class raster {source} holds more than {most:,} classes in band {band}. If it is a raster of numbers, give it under NUMERIC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mask leaves no cell of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell has a value in every covariate; {name} lacks the most, {lacking:,} of {cells:,} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one raster, under NUMERIC or CATEGORICAL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mask {name} does not overlap the grid ({grid}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The style of the layer {name}: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {path} is given twice (as {names}), so that each of its bands would be twice in the stack; give it once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two covariates would be called {name}, from {first} and {second} (band); rename one of the layers or files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {source} has no value in any cell of the stack (band {band}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack is in geographic coordinates (degrees); kriging will refuse it. Give a projected CRS, such as EPSG:3826.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} does not overlap the grid: it covers {own}, the grid {grid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{complete} of {cells} cells have all {count} covariates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{covariate} ({kind}): {source}, {crs}, cells {cell_size}, resampling: {resampling}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{covariate}: {lacking} cells lack a value ({share:.2f} %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{covariate}: {count} class names from {class_names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest value of {covariate} is {low:.0f}. If that means no data, say so in the properties of the layer {source} (Transparency, Additional no data value), and run this again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no class name for {codes} in {covariate}; such classes are called by their codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second} are correlated with r = {r:.3f}; one of them may be left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{band} of {name} says that it holds classes, and is taken as such.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has the colours of classes, but is given as numbers, which are averaged and interpolated. If its values are classes, give it under CATEGORICAL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} is one of the inputs; give it another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {rows} rows used, {profiles} profiles; {rejected} rows or values left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {scenes} scenes do not overlap the grid (west, south, east, north {extent} in {crs}): {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one red and one near-infrared raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {red} red and {infrared} near-infrared rasters; give one of each for every scene.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {masks} cloud masks for {scenes} scenes; give one a scene, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SCENE_OFFSETS holds {count} offsets for {scenes} scenes; give one a scene, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter SCALE is {scale}; it must be above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter MIN_LOOKS is {least}; with {scenes} scenes no cell can have so many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scenes cover {share:.1f} % of the area between them only ({columns:,} x {rows:,} cells); does {name} belong to {first}? If so, give TEMPLATE or EXTENT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bare:,.1f} ha ({share:.2f} %) have no clear look and are NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bare:,.1f} ha ({share:.2f} %) have fewer than {least} clear looks and are NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} is given twice under {parameter}; give each scene once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} is given as red and as near infrared (band {band}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell has a clear look in any scene; check the order of the rasters, CLOUD_MASK, MASK_KIND and MASK_VALUES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell has as many clear looks as MIN_LOOKS, {least}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} does not overlap {red}, the red band of its scene; check the order of the rasters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {parameter} holds '{part}'; it takes {what} with commas between, such as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scene {number}: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scene {number}: {share:.1f} % of its cells are clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean NDVI is {mean:.2f}, as of water; if the area is land, red and near infrared are swapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scene {number} ({name}) needs the offset {expected:g} by the processing baseline in its product's name, but is read with {offset:g}; see OFFSET and SCENE_OFFSETS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scene {number}: {share:.1f} % of its cells have a negative reflectance and are left out; check SCALE and OFFSET.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's method {method} has no kriging: leave KRIGING_VARIANCE empty, or train with a method that kriges residuals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KRIGING_VARIANCE is made for up to {most:,} training points, and the model has {count:,}; leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the fields of both the upper (TOP) and the lower depth (BOTTOM).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} has no field {field}; it has {present}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result would have two fields {field}; rename a field of the layer {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} cannot be kept (COPY): the result has a field of that name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} differs within {count} profiles: left empty there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons of {name} do not overlap the grid of the raster (west, south, east, north {extent} in {crs}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} has no field called {field}; it has {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} holds no polygon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell centre lies in a polygon of {name}; the cells are larger than the polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extent of the layer {name} ({extent} in {own}) cannot be brought into {crs}; does the layer have the right CRS?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bare:,.2f} ha ({share:.1f} %) lie in no polygon and are NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{empty} polygons have no geometry and {missing} no value in {field}; they are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{code} {name}: {cells} cells, {area:,.2f} ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} are taken as classes of their own; give them one spelling if they are one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the grid has the class {names}: outside the grid, or smaller than a cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shared} cells lie in more than one polygon; the last one in the layer counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} holds no point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feature of the layer {name} has a geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No point of {name} lies in the stack {stack}: the points lie at {points}, the stack at {grid} (both in {crs}; the layer's own CRS is {own}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No point of {name} has every covariate; {lacking} lacks at the most points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} lacks at {count} points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The points already have a field {name}; the covariate goes into {free}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is {value:g} everywhere; it has no influence on the plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>COUNT is {count}, but there are only {found} cells to choose from: those that {limits}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The method {method} needs a covariate stack (COVARIATES).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The method {method} needs a raster of priority (PRIORITY): the output {output}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a covariate stack (COVARIATES) or a raster (PRIORITY), for its area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLD is {value}, but there is no raster of priority (PRIORITY) that it could apply to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster of priority {priority} lies on another grid than the stack {stack}; both must have the same cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster of priority {name} holds classes; it must hold numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of {name} has a value in every band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons of {name} (AREA) do not overlap the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>have a value in every band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} existing points lies in the raster {name} (west, south, east, north {extent} in {crs}); is their CRS right?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} new points; of {wanted} strata of all covariates, {old} hold an existing point and {both} an existing or a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lie in AREA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hold no existing point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} existing points lie outside the raster; they count for distances only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} existing points lie where a band has no value; they count for distances only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} existing points share the cell of another one; such a cell counts as one sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} new points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster of priority {name} holds {value}; it must be 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of the strata of each covariate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>balance of the strata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{distance:,.0f} m to the nearest other point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} features of {name} have no geometry; they are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>have a priority above {value:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lie {value:,g} m or more from existing points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first sample in its stratum of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell with a value lies in a zone of {zones}; zones and map must show the same place (the map: west, south, east, north {extent} in {crs}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT and {other} are both given; leave INPUT empty to work on rasters, or the rasters and zones empty to work on points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give either polygons (ZONES) or a class raster (ZONE_RASTER), not both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organic carbon is missing: give {soc}, or {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give either {fine}, or {clay} and {silt}; given is {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given} is given without {missing}; the share of SOC by land use needs both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The share of SOC in the fine fraction is missing: give FINE_SHARE, or {land_use} with LAND_USE_SHARES. Published are {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} holds no row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No point of {layer} has a value in all of the fields {fields} and a share of the SOC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} says that it is in {stated}, but SOC_UNIT is {unit}; set it to {stated}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {name} has no polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} have more than {limit:g} g/kg of carbon: organic soil, for which the equations were not made. Leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} and {value} are both given; give one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DEFICIT_STOCK is not written, and totals are without Tg: give bulk density and THICKNESS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LAND_USE_SHARES names {names}, which {where} does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These classes have no share of the SOC in LAND_USE_SHARES, and no result: {classes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>feature {id} of {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{known} points have a value, {over} of them are over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{zone}: {area:,.1f} ha, saturation {saturation:.1f} %, deficit {deficit:.4g} g/kg, {over:.1f} % over capacity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cells:,} cells have a value; {over:,} of them ({area:,.1f} ha) are over capacity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} points lack a value or a share, and have none in the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} features without a geometry were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} polygons were invalid and were made valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{area:,.1f} ha of the zones lack a value and add nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones overlap on {area:,.1f} ha; the total of all counts them once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{area:,.1f} ha with a value lie in no zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; deficit {deficit:.4g} Tg, excess {over:.4g} Tg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT already has a field {name}; the new one is called {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The zones of {name} have another grid: each cell took the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without fields for upper and lower depth (TOP, BOTTOM) each sample covers the one interval in DEPTHS, but there are {count}: {depths}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{horizons} of {rows} rows used, {profiles} profiles, {rejected} rows left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {layer} has no field {field}; it has {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give class rasters (ZONE_RASTERS), a covariate stack to cluster (COVARIATES), or both: a target is that of a zone of like climate, land use and soil.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} (STOCK) holds classes, not a stock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stack {name} has no numeric covariate to cluster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of {name} has a value in every band that is clustered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} of the layer {name} holds {value:g} (feature {id}); a stock is 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No point of the layer {name} has a place and a number in the field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} points of {name} lies in a zone of {zones}; are they of the same place? (The map: west, south, east, north {extent} in {crs}.)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) holds classes, not a stock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) says that it is in {unit}; it must be in kg m-2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CLUSTERS needs a covariate stack (COVARIATES) to make clusters of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of {name} (CLUSTER_BANDS) holds the classes {covariate}; clusters are made of numbers. Give classes as ZONE_RASTERS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of the map {name} lies in a zone with {least} or more points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} (DEFICIT_STOCK) has no value where the map has a gain; are both of the same place?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has another grid than the map: each cell of the map took the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} points lie at the place of another one; is there one row a profile?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} cells of the map hold a negative stock, which cannot be; they count as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no target: {count} points, {area:,.1f} ha.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All zones, percentile {row.percentile:g}: gain {row.gain_tg:.4g} Tg ({level:g} % limits {row.gain_lower_tg:.4g} to {row.gain_upper_tg:.4g}) on {row.area_ha:,.1f} ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The measured stocks are {ratio:.3g} times the map's at the same places ({measured:.3g} and {mapped:.3g} kg m-2 on average); are both of the same depth and in the same unit?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{row.zone}, percentile {row.percentile:g}: target {row.target_kg_m2:.3g} kg m-2 ({row.target_lower:.3g} to {row.target_upper:.3g}, {row.n_points} points), gain {row.gain_tg:.4g} Tg on {row.area_ha:,.1f} ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster says that its unit is {stated}; it was read as {unit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No stock of {name} has both an elevation and a class: {low:,.0f} lack an elevation, {nameless:,.0f} a class. Do the layers show the same place?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give either a map (STOCK) or points (POINTS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a DEM, classes (CLASSES, or CLASS_FIELD of the points), or both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CLASS_FIELD is for points without a raster of classes; leave it or the other out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {layer} has no field '{field}' ({name}); it has {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {name} ({parameter}) holds classes, not numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds no stock, only missing values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} does not overlap {stock}; both must show the same place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: median {median:.4g}, mean {mean:.4g} kg m-2, n = {n:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean of {mean:.3g} kg m-2 is more than mineral soil holds; are the stocks in t/ha? Then set STOCK_UNIT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} points have no stock and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} {things} hold a negative stock, which cannot be; they are counted as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than {least} points, shown but not tested: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kruskal-Wallis, {what}: not tested, for {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kruskal-Wallis, {what}: H = {h:.4g}, p = {p:.3g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> ({area:,.2f} ha)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,.0f} {things}{size} with a stock have no {lack} and are in no stratum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has another grid than {stock}: cells took its value at their centres ({method}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {area_ha:,.2f} ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Among {count} reports there is none of a step of a study.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the FOLDER of the reports, or single REPORTS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FOLDER {folder} is no folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {folder} holds no report of this plugin (.html with its .json beside it).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not the report of a step: there is no {document} of this plugin beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} is in geographic coordinates (degrees), in which slopes cannot be measured; bring it to a projected CRS first, such as EPSG:3826 (Raster &gt; Projections &gt; Warp, bilinear).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} has {columns} x {rows} cells; it needs at least 3 x 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} has {cells:,} cells, more than {most:,}; cut it into parts along watersheds, or take larger cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} has no value in any cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} holds no other value than {value:.7g}; it has no terrain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least one layer under LAYERS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sentence} Without it, leave out {layers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output {path} is the DEM itself; give it another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter TPI_RADIUS is {radius:g} m; it must be at least the side of a cell, {size:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The DEM {name} holds the value {value:.7g}; elevations are {low:,} to {high:,} m. If it stands for no data, declare it (Raster &gt; Conversion &gt; Translate, Assign a specified NoData value); if the unit is another, convert it to m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All elevations are whole numbers, so that slopes, curvatures and flow come in steps; a DEM with decimals is better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depressions are filled and the water is followed; the first time on a computer this takes some seconds more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{there:,} of {cells:,} cells of {width:g} x {height:g} m have an elevation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filling raised {count:,} cells ({share:.2f} %), by up to {rise:.2f} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{direction} needs all of the rasters {wanted}; given is only {given}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give OUTPUT, the layer to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give RASTER or CLASSES, the raster to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>INPUT and rasters are both given; give one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give INPUT with the fields {fields}, or the rasters {rasters}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is given, but DIRECTION is {direction}, which takes {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parameter {name} is empty; choose a field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} is given twice, as {first} and as {second}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than 4 samples: none is held back, there is no field split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-ratios of {low:g} to {high:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} rows used, {rejected} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 to 100 % each, with a sum of {low:g} to {high:g} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mapped:,} of {cells:,} cells have a value: {area:,.1f} ha.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} rows of {name} cannot be used:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} rows had another sum than 100 % ({low:.4g} to {high:.4g}) and were scaled to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} {what} hold a zero; zeros became {put:g} % ({share} x DETECTION_LIMIT).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} cells ({area:,.1f} ha) hold values that cannot be and are NoData, such as {example}; allowed: {allowed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{code} {name}: {area:,.1f} ha ({share:.1f} %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VALIDATION is field, but SPLIT_FIELD names no field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {given} is given: give both LOWER and UPPER, or none of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the map {name} holds classes, not numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MODEL is empty: whether points took part in making the map was not looked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map states no unit: the values of the field must be in the map's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n = {n}, R2 {r2:.3f}, r2 {r2_corr:.3f}, RMSE {rmse:.4g} {unit}, CCC {ccc:.3f}, bias {bias:.3g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage of the {level_pct:g} % limits: {coverage_pct:.1f} % of {n} points (95 % confidence {low_pct:.1f} to {high_pct:.1f} %), mean width {mean_width:.4g} {unit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cell of {stock} with a stock lies in a zone of {zones}; both must show the same place (the map: west, south, east, north {extent} in {crs}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The maps {first} and {second} have different cells; a difference needs the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of the raster {name} holds classes, not a stock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {raster} has no band {band} ({name}); it has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster {name} holds no stock, only NoData.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is given without {needed}; give both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Simulating {realizations} maps of errors, with {replicates} refitted models.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All: {total:.6g} Tg on {area:,.2f} ha</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mean of {mean:.3g} kg m-2 is more than mineral soil holds; is the map in t/ha? Then set STOCK_UNIT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{area:,.2f} ha of the zones ({share:.1f} %) have no stock in the map and add nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zones overlap on {area:,.2f} ha with {total:.6g} Tg: each zone has its full total, the total of all counts them once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} zones hold no cell with a stock: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} polygons were invalid (crossing themselves, say) and were made valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} cells of the map hold a negative stock, which cannot be; they are counted as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{zone}: {total:.6g} Tg{limits} on {area:,.2f} ha ({share:.1f} %), {missing} cells without stock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The class raster has another grid ({columns} x {rows} cells of {width:.6g} x {height:.6g} in {crs}): each cell of the map took the class at its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About and packages…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All packages are there.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>About</name>
    <message>
      <source>Soil Carbon Mapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From soil samples and a few rasters to a map of the soil organic carbon stock, its 90 % interval and totals. The algorithms are in the Processing toolbox, under Soil Carbon Mapper.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
