"""Traditional Chinese for what the steps' reports say in English: heads of columns, captions, notes, common values.

A text is read from its start, phrase by phrase; where one has no Chinese, the whole text stays English.
"""
# ruff: noqa: E501 (a Chinese character counts as two)

import re

#: Heads of columns, without the unit in brackets.
COLUMNS = {
    "% of gain": "占增量 %", "5 %": "5 %", "25 %": "25 %", "75 %": "75 %", "95 %": "95 %",
    "95 % high": "95 % 上限", "95 % low": "95 % 下限", "90th percentile": "第 90 百分位", "BD": "總體密度",
    "CCC": "CCC", "CRS": "坐標系統", "CV": "變異係數", "H": "H", "R2": "R²", "RMSE": "RMSE", "SD": "標準差",
    "SD map": "地圖標準差", "SD measured": "實測標準差", "SOC": "SOC", "SOC of the fine fraction": "細粒部分 SOC",
    "above": "高於", "above_pct": "高於 [%]", "area": "面積", "area above target": "高於目標的面積",
    "area over capacity": "超過容量的面積", "area with both": "兩者皆有的面積", "area without stock": "無儲量面積",
    "area without value": "無值面積", "area_ha": "面積 [ha]", "at 0 m": "0 m 處", "band": "波段",
    "bands taken": "採用波段", "below": "低於", "below_pct": "低於 [%]", "better": "較佳", "beyond": "超出",
    "bias": "偏差", "bias_mean": "偏差平均", "bias_sd": "偏差標準差", "bulk density": "總體密度來源",
    "by the map": "依地圖", "by the points": "依樣點", "capacity": "容量", "ccc": "CCC", "ccc_mean": "CCC 平均",
    "ccc_sd": "CCC 標準差", "cell size": "網格大小", "cells": "網格數", "cells in the map": "製圖網格數",
    "cells over capacity": "超過容量的網格數", "cells to choose from": "可選網格數", "cells without stock": "無儲量網格數",
    "cells without value": "無值網格數", "chosen": "採用", "class": "類別", "cluster": "集群", "code": "代碼",
    "columns": "欄數", "comparison": "比較", "conditions_pct": "規則條件 [%]", "count": "個數", "covariate": "共變數",
    "coverage_pct": "涵蓋率 [%]", "covered in part": "部分涵蓋", "cv_rmse": "交叉驗證 RMSE", "deficit": "虧缺",
    "df": "自由度", "difference": "差值", "differs": "有差異", "distance": "距離", "equation": "公式", "error": "誤差",
    "existing points counted": "計入的既有樣點", "extent": "範圍", "field": "欄位", "first raster": "首個網格檔",
    "fraction": "粒徑", "from": "自", "function": "函數", "gain": "增量", "gain > deficit": "增量 > 虧缺",
    "gamma": "半變異數", "groups": "組數", "high": "上限", "high_pct": "上限 [%]", "highest": "最高",
    "importance": "重要性", "inside": "在內", "interval": "區間", "kind": "種類", "lacking": "缺值", "lacking %": "缺值 %",
    "lapse rate": "氣溫遞減率", "last raster": "末個網格檔", "layer": "圖層", "letters": "字母",
    "letters within class": "同類別內字母", "letters within terrain": "同地形內字母", "level_pct": "水準 [%]",
    "looked at": "評估數", "low": "下限", "low_pct": "下限 [%]", "lower": "下限", "lowest": "最低", "map": "地圖",
    "map at points": "樣點處地圖值", "map, whole zone": "全區地圖值", "mask": "遮罩", "mass": "質量", "max": "最大",
    "maximum": "最大值", "mean": "平均", "mean SOC": "平均 SOC", "mean deficit": "平均虧缺",
    "mean standard error": "平均標準誤", "mean_width": "平均寬度", "meaning": "意義", "measured mean": "實測平均",
    "median": "中位數", "method": "方法", "min": "最小", "minimum": "最小值", "model": "模型", "models_pct": "線性模型 [%]",
    "n": "n", "needs": "所需變數", "new points": "新樣點數", "nugget": "塊金", "nugget_share_pct": "塊金占比 [%]",
    "of": "對象", "outside": "範圍外", "over capacity": "超過容量", "excess over capacity": "超過容量之量", "p": "p",
    "p_holm": "p (Holm)", "pairs": "點對數", "partial_sill": "偏基台值", "percentile": "百分位", "points": "樣點數",
    "points above": "高於目標的樣點", "points over capacity": "超過容量的樣點", "practical_range": "有效影響範圍",
    "profiles": "剖面數", "property": "性質", "r": "r", "r2": "R²", "r2_corr": "r²", "r2_corr_mean": "r² 平均",
    "r2_corr_sd": "r² 標準差", "r2_mean": "R² 平均", "r2_sd": "R² 標準差", "range": "範圍",
    "range_parameter": "範圍參數", "rasters": "網格檔數", "read as": "讀作", "reason": "原因", "allowed": "允許值",
    "repeats": "重複次數", "resampling": "重新取樣", "residual SD": "殘差標準差", "result": "結果", "rmse": "RMSE",
    "rmse_better": "較佳者 RMSE", "rmse_mean": "RMSE 平均", "rmse_sd": "RMSE 標準差", "rmse_worse": "較差者 RMSE",
    "rows": "列數", "samples": "樣本數", "saturation": "飽和度", "scale": "尺度", "score": "指標", "seed": "亂數種子",
    "share": "占比", "share %": "占比 %", "share_pct": "占比 [%]", "sill": "基台值", "size": "樣本數",
    "skewness": "偏態係數", "skewness of ln": "ln 後偏態係數", "source": "來源", "standard deviation": "標準差",
    "standard error": "標準誤", "target": "目標", "target less measured mean": "目標減實測平均", "terrain": "地形",
    "time step": "時間單位", "to": "至", "total": "總量", "training from": "訓練範圍自", "unit": "單位",
    "upper": "上限", "value": "數值", "weight": "權重", "weighted_sse": "加權 SSE", "what": "項目",
    "with": "與", "with every covariate": "具所有共變數", "with gaps": "含間隙", "with one horizon": "僅一層",
    "beyond the limits": "超出界限", "worse": "較差", "year": "年", "years": "年期", "z": "z", "zone": "分區",
    "mean, lower": "平均下限", "mean, upper": "平均上限", "share, lower": "占比下限", "share, upper": "占比上限",
    "first map": "前一地圖", "second map": "後一地圖", "minus zone": "減去分區", "total, lower": "總量下限",
    "total, upper": "總量上限", "WRONG, cell limits added up: lower": "錯誤 (網格界限相加)：下限",
    "WRONG, cell limits added up: upper": "錯誤 (網格界限相加)：上限",
    "WRONG, cells independent: lower": "錯誤 (網格視為獨立)：下限",
    "WRONG, cells independent: upper": "錯誤 (網格視為獨立)：上限",
    "cell area": "網格面積", "rank difference": "等級差", "first": "甲", "second": "乙", "strata": "層數",
}

#: Values of cells, and words within phrases.
WORDS = {
    "R² (1 - SSE/SST)": "R² (1 - SSE/SST)", "r² (squared correlation)": "r² (相關係數平方)",
    "bias (predicted - observed)": "偏差 (預測 - 觀測)",
    "(whole map)": "(全圖)", "(no zone)": "(不屬任何分區)", "Cubist": "Cubist", "RK-Cubist": "迴歸克利金-Cubist",
    "RK-RF": "迴歸克利金-隨機森林", "RK-MLR": "迴歸克利金-多元線性迴歸", "random forest": "隨機森林",
    "multiple linear regression": "多元線性迴歸", "ordinary kriging": "普通克利金", "universal kriging": "通用克利金",
    "gradient boosting": "梯度提升", "RK-gradient boosting": "迴歸克利金-梯度提升",
    "average": "平均", "bilinear": "雙線性", "book": "教科書法", "categorical": "類別", "cells": "網格", "clay": "黏粒",
    "cubic": "三次", "ensemble": "整體法", "exponential": "指數", "gaussian": "高斯", "ln": "ln", "matern": "Matérn",
    "measured": "實測", "fitted": "擬合", "measured + fitted": "實測 + 擬合", "fitted_linear": "擬合 (線性)",
    "fitted_forest": "擬合 (隨機森林)", "missing": "缺", "mode": "眾數", "nearest": "最近鄰", "none": "無",
    "nugget": "純塊金", "numeric": "數值", "original": "原尺度", "original (mean)": "原尺度 (平均)",
    "original (median)": "原尺度 (中位數)", "percentiles": "百分位法", "points": "樣點", "sand": "砂粒", "silt": "坋粒",
    "spherical": "球狀", "yes": "是", "no": "否", "random": "隨機", "regular": "均勻", "clustered": "叢集",
    "area": "全區", "existing": "既有樣點", "existing + new": "既有 + 新樣點", "yearly": "每年", "monthly": "每月",
    "cells of the map to the nearest training sample": "地圖網格至最近訓練樣本",
    "training samples to the nearest other one": "訓練樣本至最近的另一訓練樣本",
    "validated samples to the nearest one of the predicting model": "驗證樣本至預測模型最近的訓練樣本",
    "(all zones)": "(全部分區)", "all zones": "全部分區", "whole map": "全圖", "class": "類別", "terrain": "地形",
    "no usable horizon": "無可用土層", "is out of range": "超出範圍", "has the same row twice": "重複列",
    "lies in a profile whose horizons overlap": "所屬剖面的土層重疊", "is not above the lower depth": "不小於下界深度",
    "is missing": "缺值", "is not a number": "不是數字", "less than the lower depth": "小於下界深度",
    "each depth once": "每一深度僅一次", "each row once; the first one is used": "每列僅一次，採用第一筆",
    "Prediction": "預測值", "Lower limit": "下限", "Upper limit": "上限", "Width of the interval": "區間寬度",
    "Matheron's estimator": "Matheron 估計式",
    "the robust estimator of Cressie and Hawkins": "Cressie 與 Hawkins 穩健估計式",
    "squared ln units": "ln 單位平方", "units": "單位", "last": "最後", "plain": "平原", "slope": "山坡", "mountain": "山地",
    "the groups differ": "各組有差異", "no difference shown": "未見差異", "score": "得分", "order": "順序",
    "objective": "目標函數", "iteration": "迭代",
}

_N = r"[-–\d.,]+"
#: Patterns and their Chinese, tried in this order; groups that are words are brought into Chinese as well.
PHRASES = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        # Samples.
        (r"Stocks in kg m-2\.", "碳儲量單位 kg m-2。"),
        (r"SD: standard deviation of the sample; CV = 100 SD / mean; skewness: adjusted Fisher-Pearson, of the stocks "
         r"and of their natural logarithm\.", "SD：樣本標準差；CV = 100 SD / 平均；偏態係數：校正之 Fisher-Pearson，分別為"
         "碳儲量及其自然對數。"),
        (r"A skewness much nearer to 0 after ln speaks for a model on ln\.", "取 ln 後偏態係數明顯接近 0 時，宜以 ln 尺度建模。"),
        (r"Stocks of the profiles in ([\d.-]+) cm, and their natural logarithms\.", r"\1 cm 剖面碳儲量及其自然對數的分布。"),
        (r"Stocks in kg m-2, the class with most profiles first\.", "碳儲量 [kg m-2]，剖面數最多的類別在前。"),
        (r"Profiles without a class, or with several: (\d+)\.", r"無類別或有多個類別的剖面：\1。"),
        (r"Stocks of ([\d.-]+) cm by (.+?): median, quartiles, the farthest values within 1\.5 times the distance of the "
         r"quartiles, and those beyond\.", r"\1 cm 碳儲量依\2的分布：中位數、四分位數、1.5 倍四分位距內的最遠值及離群值。"),
        (r"The (\d+) largest of (\d+) classes\.", r"\2 類中最大的 \1 類。"),
        (r"Profiles by the source of their bulk densities\.", "依總體密度來源的剖面數。"),
        (r"Fine earth below the surface at which each interval begins and ends, and its own: the reference mass\.",
         "各區間起訖的地表下細土質量及區間質量 (參考質量)。"),
        (r"How often, by field and reason\.", "各欄位與原因的筆數。"),
        (r"Bulk density \[g cm-3\] by where it came from\. Error: mean of bd_sd, the standard error of one filled value\. "
         r"It is the RMSE against the measured values, or, without enough of them, the spread between the published "
         r"functions\.", "各來源的總體密度 [g cm-3]。誤差：單一補值的標準誤 (bd_sd) 平均，即與實測值比較的 RMSE；實測值不足時"
         "為各文獻函數間的離散程度。"),
        (r"Bias and RMSE in g cm-3; CCC is Lin's concordance correlation coefficient\. A dash: nothing to compare, for an "
         r"input is missing or out of range\.", "偏差與 RMSE 單位 g cm-3；CCC 為 Lin 一致性相關係數。「–」：輸入缺漏或超出範圍，"
         "無法比較。"),
        (r"Measured against predicted bulk density, the nearest function first\.", "實測與預測總體密度，最接近的函數在前。"),
        (r"Bulk density \[g cm-3\] at ([\d.]+) % organic carbon\.", r"有機碳 \1 % 時的總體密度 [g cm-3]。"),
        (r"Published functions along organic carbon, the other inputs at the medians of this table\.",
         "文獻函數隨有機碳的變化，其他變數取本表中位數。"),
        (r"Means of the profiles, in the unit of the property\.", "剖面平均值，單位同該性質。"),
        (r"Covered in part: profiles that reach into the interval, but cover less than the least share of it\.",
         "部分涵蓋：深入該區間但涵蓋比例不足的剖面。"),
        (r"With gaps: profiles with a mean in which a gap between horizons is bridged\.", "含間隙：跨越土層間隙求得平均的剖面。"),
        (r"SD: standard deviation of the sample\.", "SD：樣本標準差。"),
        (r"Profiles with one horizon keep its value\. Beyond the limits: profiles whose spline is cut at the lowest or "
         r"highest value allowed\. RMSE: root mean square of the spline's minus the measured means of the horizons, 0 for "
         r"lambda = 0\.", "僅一層的剖面保留原值。超出界限：樣條於允許的最低或最高值截斷的剖面。RMSE：樣條與實測土層平均之差的"
         "均方根，lambda = 0 時為 0。"),
        (r"(.+?): (\d+) profiles from the best to the worst fit\. Bars: horizons; curve: spline; dashed: means of the "
         r"intervals\.", r"\1：擬合由最佳至最差的 \2 個剖面。長條：土層；曲線：樣條；虛線：區間平均。"),
        (r"After scaling to 100 %, zeros kept\.", "調整為總和 100 % 後的數值，保留零值。"),
        (r"The samples in the texture triangle of USDA: the larger a mark, the more samples; numbers are class codes\.",
         "樣本於 USDA 質地三角圖：標記越大樣本越多，數字為質地類別代碼。"),
        (r"USDA texture classes\.", "USDA 質地類別。"),
        (r"Area by USDA texture class\.", "USDA 質地類別面積。"),
        (r"USDA texture classes; white is NoData\.", "USDA 質地類別；白色為無資料。"),
        # Covariates.
        (r"Over all cells that have a value\.", "所有有值網格的統計。"),
        (r"Colours from the 2nd to the 98th percentile; on both sides of 0 for curvatures, position and direction, and by "
         r"powers of ten for flow accumulation and stream power\. White is NoData\.", "顏色自第 2 至第 98 百分位；曲率、地形位置"
         "與坡向以 0 為中心；集流量與水流強度以 10 的次方表示。白色為無資料。"),
        (r"Formulas and sources\.", "公式與出處。"),
        (r"Cells and CRS: those of the first raster\. Resampling: how the mean was brought to the grid of the result\.",
         "網格與坐標系統：第一個網格檔者。重新取樣：平均值轉至成果網格的方法。"),
        (r"The rasters of each year, in the order in which they were taken\.", "各年的網格檔，依取用順序。"),
        (r"Ordinary least squares\. Cells: those of temperature of which at least (\d+) % have elevations in (.+?)\. The "
         r"standard error takes them as independent; neighbours are alike, so that it is rather too small\.",
         r"普通最小平方法。網格：在 \2 中至少 \1 % 有高程的氣溫網格。標準誤假設網格獨立；鄰近網格相似，故略為偏小。"),
        (r"Temperature against mean elevation of the temperature cells\.", "氣溫網格的氣溫與平均高程。"),
        (r"Values on the grid; lacking: cells without a value\.", "成果網格上的值；缺值：無值網格數。"),
        (r"Grid of the result\.", "成果網格。"),
        (r"(.+?): as the rasters have it \(left\) and on the grid of the result \(right\)\. White is NoData\.",
         r"\1：原網格檔 (左) 與成果網格 (右)。白色為無資料。"),
        (r"Only cells with every covariate can be mapped\. Extent: west, south, east, north\.",
         "僅具備所有共變數的網格可供製圖。範圍：西、南、東、北。"),
        (r"Resampling: none \(the raster lies on the grid\), average \(numbers on coarser cells\), bilinear or cubic "
         r"\(numbers on finer cells\), mode \(the class with the largest share of the area, on coarser cells\), nearest "
         r"\(classes on finer cells\)\. Lacking: cells of the map without a value\. Bands, codes and counts are in the CSV\.",
         "重新取樣：無 (已對齊網格)、平均 (數值，較粗網格)、雙線性或三次 (數值，較細網格)、眾數 (類別，較粗網格，取面積占比最大者)、"
         "最近鄰 (類別，較細網格)。缺值：無值的製圖網格。波段、代碼與網格數見 CSV。"),
        (r"Pearson correlation of each two numeric covariates over the cells that have both\.",
         "兩兩數值共變數於共同有值網格的 Pearson 相關係數。"),
        (r"Cells of each class within the map\.", "製圖範圍內各類別的網格數。"),
        (r"Each covariate on the grid; white is NoData\. The colours of classes are those of the bars below\.",
         "各共變數於成果網格；白色為無資料。類別顏色同下方長條圖。"),
        (r"Numbers: from 2nd to 98th percentile of the cells shown above\. Classes: share of the cells in %, the 8 "
         r"largest\.", "數值：上圖網格第 2 至第 98 百分位。類別：網格占比 [%]，最大的 8 類。"),
        # Models.
        (r"Mean and standard deviation over the repeats, least RMSE first\. r2 is 1 - SSE/SST, below 0 where the mean of "
         r"the samples would do better; r2_corr the squared correlation; bias predicted minus observed\.",
         "各次重複的平均與標準差，RMSE 最小者在前。R² 為 1 - SSE/SST，小於 0 表示不如樣本平均；r² 為相關係數平方；偏差為預測減觀測。"),
        (r"RMSE and R² of (\d+) repeats: median, quartiles, and whiskers to the last repeat within 1\.5 times the "
         r"quartiles' distance\.", r"\1 次重複的 RMSE 與 R²：中位數、四分位數，鬚線至 1.5 倍四分位距內的最遠值。"),
        (r"Mean over the repeats, with its standard error\. Lines: with kriging; dashed: the trend alone\.",
         "各次重複的平均及其標準誤。實線：含克利金；虛線：僅趨勢模型。"),
        (r"Pairs of methods with (\d+) training samples, the clearest difference first\.",
         r"\1 個訓練樣本時兩兩方法的比較，差異最明顯者在前。"),
        (r"Distribution of (.+?) over all (\d+) samples used for training and validation\.",
         r"\1 於全部 \2 個訓練與驗證樣本的分布。"),
        (r"R2 is 1 - SSE/SST; r2_corr the squared correlation; RMSE and bias \(predicted minus observed\) are in (.+?), or "
         r"in ln units on the ln scale; CCC is Lin's concordance correlation coefficient\.",
         r"R² 為 1 - SSE/SST；r² 為相關係數平方；RMSE 與偏差 (預測減觀測) 單位為 \1，ln 尺度則為 ln 單位；CCC 為 Lin 一致性"
         "相關係數。"),
        (r"Observed against predicted (.+?) of the validation samples, with the 1:1 line \(black\) and the fitted line\.",
         r"驗證樣本的觀測與預測 \1，附 1:1 線 (黑) 與擬合線。"),
        (r"Share of the training cases that are governed by rules whose conditions, and whose linear models, use the "
         r"covariate, over all committee members, as Cubist reports it\.",
         "規則條件及線性模型中使用該共變數的訓練樣本占比 (所有委員會成員)，依 Cubist 的定義。"),
        (r"Share of the decrease in impurity that each covariate brings to the trees; covariates with many values gain a "
         r"little by chance\.", "各共變數對樹模型雜質降低量的占比；數值種類多的共變數會因機遇略為偏高。"),
        (r"Share of the summed standard deviations of each covariate's contribution\.", "各共變數貢獻的標準差占其總和的比例。"),
        (r"Semivariances in (.+?), ranges in (\w+)\. At the practical range 95 % of the partial sill is reached \(all of "
         r"it for a spherical model\)\.", r"半變異數單位 \1，距離單位 \2。有效影響範圍為達偏基台值 95 % 的距離 (球狀模式為 100 %)。"),
        (r"Models that were tried\. weighted_sse: sum over the distance classes of pairs / gamma\(h\)² times the squared "
         r"difference \(Cressie 1985\); cv_rmse: error of cross-validation with the model, on the modelled scale\. The "
         r"model with the least weighted_sse is compared with a pure nugget by cv_rmse\.",
         "試算的模式。加權 SSE：各距離組點對數 / gamma(h)² 乘差值平方之和 (Cressie 1985)；交叉驗證 RMSE 為建模尺度的誤差。加權 "
         "SSE 最小的模式再以交叉驗證 RMSE 與純塊金模式比較。"),
        (rf"Empirical variogram by (.+?) \(points\), fitted model \(line, thin: the others that were tried\) and the "
         rf"number of pairs of each distance class \(bars\)\. Nugget ({_N}), sill ({_N}) (.+?), practical range ({_N}) "
         r"(\w+) \(dotted lines\)\.", r"實驗半變異圖 (點，\1)、擬合模式 (線；細線為其他試算模式) 與各距離組點對數 (長條)。塊金 "
         r"\2，基台值 \3 \4，有效影響範圍 \5 \6 (點線)。"),
        (r"Empirical variogram by (.+?) \(points\), fitted model \(line(?:, thin: the others that were tried)?\) and the "
         r"number of pairs of each distance class \(bars\)\.(?: Nugget.*?\(dotted lines?\)\.)?",
         r"實驗半變異圖 (點，\1)、擬合模式 (線) 與各距離組點對數 (長條)。"),
        (r"Nearest-neighbour distances, cumulated\. Where the validation's line lies left of the map's, the validation "
         r"predicts over shorter distances than the map does, and its figures are too good\.",
         "最近鄰距離的累積分布。驗證曲線位於地圖曲線左側時，驗證的預測距離短於地圖，其指標過於樂觀。"),
        (rf"Samples judged as (\w+): clustering ({_N}) \(0 at random, towards 1 clustered, negative evenly spread\), for "
         rf"random designs on the same cells ({_N}) to ({_N}), p = ({_N})\. Wasserstein distance W between the "
         rf"validation's and the map's distances: ({_N}) (\w+) \(0 where the validation tries just the distances of the "
         r"map\)\. Milà et al\. \(2022\), Linnenbrink et al\. \(2024\)\.",
         r"樣本分布判定：\1；叢集指數 \2 (隨機為 0，趨近 1 為叢集，負值為均勻)，相同網格上隨機設計為 \3 至 \4，p = \5。驗證與地圖"
         r"距離的 Wasserstein 距離 W：\6 \7 (驗證距離與地圖一致時為 0)。Milà et al. (2022)、Linnenbrink et al. (2024)。"),
        # Interval, applicability, validation, sampling.
        (r"Coverage against level; on the black line intervals are as wide as they should be\.",
         "涵蓋率與名目水準；落於黑線上表示區間寬度恰當。"),
        (r"Coverage and mean width \[(.+?)\] of each kind of interval\.", r"各種區間的涵蓋率與平均寬度 [\1]。"),
        (r"(Prediction|Lower limit|Upper limit|Width of the interval) \[(.+?)\]; colours from the 2nd to the 98th "
         r"percentile\.", r"\1 [\2]；顏色自第 2 至第 98 百分位。"),
        (r"Left: dissimilarity index, colours from 0 to twice the threshold\. Right: red is outside the area of "
         r"applicability; white has no value\.", "左：相異指數，顏色自 0 至門檻值的兩倍。右：紅色為模型適用範圍外；白色無值。"),
        (r"Dissimilarity index of the cells of the map and of the training samples \(from those of other folds\); the last "
         r"bar of the map holds all larger values\.", "地圖網格與訓練樣本 (相對於其他折) 的相異指數；最後一條含所有更大的值。"),
        (r"Samples are those the model was trained on\. A class without samples has no value in the map, and so is neither "
         r"inside nor outside\.", "樣本為模型訓練樣本。無樣本的類別在地圖上無值，因此不計入範圍內或外。"),
        (r"Share of each covariate in the weights, and the part of the map where it lies below or above all training "
         r"samples\. A covariate of little weight may leave its range without harm; a cell may be outside the area of "
         r"applicability though each covariate is within its range, where their combination is new\.",
         "各共變數的權重占比，以及地圖上低於或高於所有訓練樣本的部分。權重小的共變數超出範圍影響不大；各共變數雖在範圍內，其組合若"
         "未曾出現，網格仍可能在適用範圍外。"),
        (r"RMSE and bias in (.+?)\. 95 % low and high: confidence limits by the bootstrap over the points, each taken as "
         r"independent of the others\.", r"RMSE 與偏差單位 \1。95 % 上下限：對驗證點以拔靴法求得的信賴界限，假設各點獨立。"),
        (r"Observed (.+?) against the map at the same places, with the 1:1 line \(solid\) and the fitted line "
         r"\(dashed\)\.", r"觀測值 (\1) 與同位置的地圖值，附 1:1 線 (實線) 與擬合線 (虛線)。"),
        (r"Observations \(circles\) and the limits of the map \(bars\) at the same points, in the order of the prediction; "
         r"filled circles lie outside their limits\.", "同一驗證點的觀測值 (圓) 與地圖界限 (線段)，依預測值排序；實心圓落於界限外。"),
        (r"Shares in %: nominal level, coverage \(PICP\) with its Wilson confidence limits, observations below the lower "
         r"and above the upper limit; mean width of the interval in (.+?)\.",
         r"比例 [%]：名目水準、涵蓋率 (PICP) 及其 Wilson 信賴界限、低於下限與高於上限的觀測值；區間平均寬度單位 \1。"),
        (r"Residuals \(observed minus predicted\): how they are spread, and against the prediction\. A cloud that opens to "
         r"one side, or slopes, tells of errors that grow with the value\.",
         "殘差 (觀測減預測) 的分布及其與預測值的關係。點雲向一側張開或傾斜，表示誤差隨數值增大。"),
        (r"Residuals in place over the map \(grey, darker where it is higher\): the area of a circle is the size of the "
         r"residual\. Neighbours of one colour tell of regions where the map is too low \(blue\) or too high \(red\)\.",
         "殘差的空間分布 (底圖灰階，值高處較深)：圓面積為殘差大小。同色聚集表示該區地圖偏低 (藍) 或偏高 (紅)。"),
        (r"The same settings give the same plan again\.", "相同設定可得相同規劃。"),
        (r"New points \(triangles(?:, numbered by their order)?\) and existing points \(circles\) on (.+?); colours from "
         r"the 2nd to the 98th percentile\.", r"新樣點 (三角形，數字為順序) 與既有樣點 (圓)，底圖為 \1；顏色自第 2 至第 98 百分位。"),
        (r"New points in the order in which they help most: if there is no time for all, leave out the last ones\.",
         "新樣點依效益排序：時間不足時可捨去最後幾點。"),
        (r"Quantiles of the numeric covariates\.", "數值共變數的分位數。"),
        (r"Share of each class in %\.", "各類別占比 [%]。"),
        (r"Strata of each covariate that hold a sample: parts of its range with equally many cells, as many as there are "
         r"samples, existing and new \(fewer where one value is frequent\); for classes, the classes\.",
         "各共變數中含有樣本的層數：以網格數等分其範圍，層數等於樣本數 (既有與新樣點；某值頻繁時較少)；類別變數為其類別。"),
        (r"Numbers: share of cells or samples up to a value\. Classes: share in %, the largest\. The line of existing and "
         r"new points should lie near the area's where the points are to represent it\.",
         "數值：累積比例。類別：占比 [%]，最大者。若樣點須代表全區，既有與新樣點的線應接近全區的線。"),
        (r"The objective and its terms\.", "目標函數及其各項。"),
        # Results.
        (r"Total by zone and its share of the sum of all rows\.", "各分區總量及其占比。"),
        (r"Mean stock by zone, and the area behind it\.", "各分區平均碳儲量及其面積。"),
        (r"The (\d+) largest of (\d+)(?: zones)?\.", r"\2 個分區中最大的 \1 個。"),
        (r"Lines: ([\d.]+ %) intervals\.", r"線段：\1 區間。"),
        (r"([\d.]+ %) intervals of totals, means and shares\. Shares are of the sum of all rows\.",
         r"總量、平均與占比的 \1 區間。占比以所有列之和為準。"),
        (r"First zone minus second, with ([\d.]+ %) intervals from the same simulated maps: errors that two zones have in "
         r"common drop out\. The (\d+) zones of the largest totals\.",
         r"前一分區減後一分區，\1 區間取自相同的模擬地圖：兩分區共有的誤差相互抵銷。總量最大的 \2 個分區。"),
        (r"Second map minus first, with ([\d.]+ %) intervals; one that holds 0 is no proof of a difference\.",
         r"後一地圖減前一地圖，附 \1 區間；包含 0 者不能證明有差異。"),
        (r"Right and wrong intervals\.", "正確與錯誤的區間。"),
        (r"Cells and area: those with a stock\. Cells and area without stock belong to the zone, hold no value in the map "
         r"and add nothing\. The mean is weighted by area\.",
         "網格數與面積：有碳儲量者。無儲量者屬於該分區，但地圖上無值，不計入總量。平均以面積加權。"),
        (r"Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in brackets: "
         r"area in ha\.", "盒：第 25 至第 75 百分位與中位數；鬚：第 5 與第 95 百分位；菱形：平均；括號內：面積 [ha]。"),
        (r"Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in brackets: "
         r"points\. Dots: points beyond the whiskers, or all of fewer than (\d+)\. Boxes of a panel that share a letter do "
         r"not differ at ([\d.]+ %) \(Dunn's test, Holm's correction\)\.",
         r"盒：第 25 至第 75 百分位與中位數；鬚：第 5 與第 95 百分位；菱形：平均；括號內：樣點數。點：鬚外的樣點，樣點少於 \1 時為全部。"
         r"同一圖中有相同字母者在 \2 水準下無差異 (Dunn 檢定，Holm 校正)。"),
        (r"The first (\d+) boxes of a panel\.", r"每圖僅列前 \1 個盒。"),
        (r"n: (points|cells)\. Mean and SD in kg m-2\.", r"n：\1數。平均與標準差單位 kg m-2。"),
        (r"Share: of the points\.", "占比：樣點。"),
        (r"Share: of the area\. The mean is weighted by area; the SD counts each cell once\.",
         "占比：面積。平均以面積加權；標準差每網格計一次。"),
        (r"Strata that share a letter do not differ at ([\d.]+ %): over all strata, over the classes of one terrain class, "
         r"over the terrain classes of one class; a has the highest mean rank\. None: fewer than (\d+) points, or nothing "
         r"to compare with\.", r"有相同字母的層在 \1 水準下無差異：依序為所有層間、同一地形內各類別間、同一類別內各地形間；a 的平均"
         r"等級最高。無字母：樣點少於 \2 或無可比較者。"),
        (r"Quantiles of the stock \[kg m-2\] over the (points|cells)\.", r"\1碳儲量的分位數 [kg m-2]。"),
        (r"Terrain classes and classes as a whole; mean in kg m-2\.", "各地形與各類別整體；平均單位 kg m-2。"),
        (r"Kruskal-Wallis tests at ([\d.]+ %); groups of fewer than (\d+) points take no part\. Each p-value stands for "
         r"its own comparison\.", r"Kruskal-Wallis 檢定 (\1 水準)；樣點少於 \2 的組不參與。各 p 值僅代表該項比較。"),
        (r"Pairs that differ at ([\d.]+ %) by Dunn's test; the first has the higher ranks\. All pairs are in the CSV\.",
         r"Dunn 檢定在 \1 水準下有差異的組合；前者等級較高。全部組合見 CSV。"),
        (r"Means are weighted by area\. Saturation is the carbon of the fine fraction in % of the capacity, both of the "
         r"whole zone\. The deficit adds up the places below capacity alone; what is over capacity stands apart and is not "
         r"subtracted\.", "平均以面積加權。飽和度為全區細粒部分碳占容量的 %。虧缺僅累計低於容量之處；超過容量者另列，不予扣除。"),
        (r"Low and high: with the published margin of the equation's slope \(\+/-\) everywhere at once; other errors, of "
         r"the maps and of the share, are not in them\.", "上下限：公式斜率的文獻誤差範圍 (+/-) 同時套用於各處；不含地圖與比例的其他"
         "誤差。"),
        (r"Means of the points with a value; saturation is that of the means\.", "有值樣點的平均；飽和度由平均值計算。"),
        (r"Carbon of the fine fraction in % of the theoretical capacity; dark: over capacity\.",
         "細粒部分碳占理論容量的 %；深色：超過容量。"),
        (r"Saturation \(left; white at 100 %\) and deficit \(right; 0 where over capacity\)\. Grey is NoData\.",
         "飽和度 (左；白色為 100 %) 與虧缺 (右；超過容量處為 0)。灰色為無資料。"),
        (r"The same place by every equation for this fine fraction; low and high by their published margins\. The "
         r"difference between equations is part of the uncertainty: for the two of Georgiou et al\. \(2022\), which one "
         r"counts depends on the clay minerals\.", "以適用此細粒粒徑的各公式計算同一地區；上下限依文獻誤差範圍。公式間的差異為不確定性"
         "的一部分：Georgiou et al. (2022) 的兩式何者適用取決於黏土礦物。"),
        (r"Reachable gain, in one scale up to the 98th percentile of the cells shown\. Pale: the stock is at the target or "
         r"above; white: no stock or no target\.", "可達增量，同一色階至所示網格的第 98 百分位。淺色：已達或超過目標；白色：無儲量或無"
         "目標。"),
        (r"Measured stocks \(dots\), their percentiles with ([\d.]+ %) limits \(circles with bars\), and the mean of the "
         r"map \(diamond\)\.", r"實測碳儲量 (點)、其百分位及 \1 界限 (圓與線段)，以及地圖平均 (菱形)。"),
        (r"Targets\. Points above: how many lie above the percentile on average, n \(100 - percentile\) / 100; with fewer "
         r"than ([\d.]+) the ([\d.]+ %) limits are too narrow\.",
         r"目標。高於目標的樣點：平均有多少樣點高於該百分位，n (100 - 百分位) / 100；少於 \1 時 \2 界限過窄。"),
        (r"Gains\. The gain is the mean over all cells of the zone, those above the target with 0\. (.+?): the zones that "
         r"have a target for this percentile; its limits are those of the sum, which are narrower than the sum of the "
         r"limits\. The CSV beside this page holds all zones and columns of the output\.",
         r"增量為分區內所有網格的平均，高於目標者計 0。\1：具此百分位目標的分區；其界限為總和的界限，窄於界限之和。"),
        (r"LEAST_N is (\d+)\. Join them with zones like them \(one class for both in the class raster, fewer clusters\), or "
         r"sample them\.", r"LEAST_N 為 \1。可與相似分區合併，或補充採樣。"),
        (r"Another baseline\. By the map: max\(0, target - map\), all cells\. By the points: mean of max\(0, target - "
         r"measured stock\) over the points of a zone, times its area; this takes the points as a fair sample of the zone\. "
         r"Target less measured mean: the same without the 0 for points above the target, the gain net of what is above "
         r"it\. Lower and upper: ([\d.]+ %) limits\.", r"另一基準。依地圖：所有網格的 max(0, 目標 - 地圖)。依樣點：分區內樣點 "
         r"max(0, 目標 - 實測) 的平均乘以面積，假設樣點具代表性。目標減實測平均：不將高於目標者計為 0 的淨增量。上下限：\1 界限。"),
        (r"All in kg m-2\. Where the measured mean is not near the map at the points, the map is biased there; where the "
         r"map at the points is not near that of the whole zone, the points lie in its richer or poorer parts\. Both shift "
         r"the gain\.", "單位均為 kg m-2。實測平均與樣點處地圖值不相近時，地圖有偏差；樣點處與全區地圖值不相近時，樣點偏於較高或較低"
         "之處。兩者都會影響增量。"),
        (r"On the cells that have a target and a deficit only, so that both stand for the same area\.",
         "僅計同時有目標與虧缺的網格，使兩者代表相同面積。"),
        (r"Both potentials by zone, mean over the same cells\.", "各分區的兩種潛力，相同網格的平均。"),
        (r"Centres by k-means on covariates in standard deviations, in their own units\. Numbered by the first covariate, "
         r"ascending\. A cell belongs to the nearest centre\.", "以標準化共變數進行 k-means 的集群中心 (原單位)，依第一個共變數遞增"
         "編號。網格歸屬最近的中心。"),
        (r"What became of points and cells\.", "樣點與網格的處理情形。"),
        # Notes.
        (rf"({_N}) of (?:the map's )?({_N}) points have no value in the field (\S+) and are left out \(feature (.+?)\)\.",
         r"\2 個樣點中 \1 個的欄位 \3 無值，未採用 (圖徵 \4)。"),
        (rf"({_N}) of ({_N}) points lie outside the stack and are left out \(feature (.+?)\)\.",
         r"\2 個樣點中 \1 個位於共變數堆疊範圍外，未採用 (圖徵 \3)。"),
        (rf"({_N}) training points share their coordinates with another; kriging takes the mean of each place\.",
         r"\1 個訓練樣點與其他樣點坐標相同；克利金取各位置的平均。"),
        (r"Profiles without a usable horizon at the surface: (\d+), such as (\S+), which begins at ([\d.]+) cm\.",
         r"地表無可用土層的剖面：\1 個，例如 \2 自 \3 cm 開始。"),
        (r"Profiles with a gap between usable horizons: (\d+), such as (\S+) from ([\d.]+) to ([\d.]+) cm\.",
         r"可用土層間有間隙的剖面：\1 個，例如 \2 的 \3 至 \4 cm。"),
        (r"(\d+) rows filled by (\S+) have inputs outside the range that it was fitted on; they were held to that range\.",
         r"以 \2 補值的 \1 筆，其輸入超出擬合範圍，已限制於該範圍。"),
        (r"Correlated above ([\d.]+), so that one of each two may be left out: (.+?)\.$",
         r"相關係數絕對值大於 \1，每對可擇一捨去：\2。"),
        (rf"({_N}) ha of the map's ({_N}) ha, ({_N}) %, lie outside the area of applicability: no training sample is like "
         r"them, and the error that the validation tells does not hold there\. Leave them white in a map for others, or "
         r"take samples there\.", r"地圖 \2 ha 中有 \1 ha (\3 %) 位於模型適用範圍外：沒有相似的訓練樣本，驗證誤差不適用於該處。對外"
         "供圖時宜留白，或補充採樣。"),
        (rf"({_N}) of ({_N}) points are training samples of the model (\S+) \(closer than half a cell to one\) and are left "
         r"out \(feature (.+?)\)\.", r"\2 個點中 \1 個為模型 \3 的訓練樣本 (距離小於半個網格)，未採用 (圖徵 \4)。"),
        (r"(\d+) existing points lie outside the raster; they count for distances only\.",
         r"\1 個既有樣點位於網格檔外，僅用於計算距離。"),
        (r"(\d+) existing points share the cell of another one; such a cell counts as one sample\.",
         r"\1 個既有樣點與他點同網格，計為一個樣本。"),
        (rf"({_N}) ha of the zones \(({_N}) %\) have no stock in the map and add nothing\.",
         r"分區中 \1 ha (\2 %) 在地圖上無碳儲量，不計入總量。"),
        (r"(\d+) zones hold no cell with a stock: (.+?)\.$", r"\1 個分區沒有任何有碳儲量的網格：\2。"),
        # Of many words, so last.
        (r"([\w, ]+); white is NoData\.", r"\1；白色為無資料。"),
        (r"([\w ]+?) by ([\w ]+?)\.$", r"\1隨\2的變化。"),
    )
)

#: What a report is of: pattern of its whole subtitle and its Chinese.
_SUBTITLES = (
    (r"(\d+) covariates, (.*)", r"\1 個共變數，\2"),
    (r"(\d+) layers of (.*)", r"\2 的 \1 個圖層"),
    (r"(\d+) bootstrap replicates of the model", r"模型的 \1 個拔靴重複"),
    (r"(.*) and (.*), (EPSG:\d+)", r"\1 與 \2，\3"),
    (r"(.*) at (.*), (\S+)", r"\1 與 \2 (\3)"),
    (r"(.*) on (.*)", r"\1 與 \2"),
)
_HEAD = re.compile(r"^(.*?)( \[[^\]]+\])?$")
_SHARES = re.compile(r"^\d+(\.\d+)? %$")


def translate(text):
    """A caption or note in Chinese; None where a phrase of it is not known."""
    parts, place = [], 0
    while place < len(text):
        for pattern, chinese in PHRASES:
            found = pattern.match(text, place)
            if found and found.end() > place:
                words = [WORDS.get(group, group) for group in found.groups("")]
                parts.append(re.sub(r"\\(\d)", lambda mark: words[int(mark.group(1)) - 1], chinese))  # noqa: B023
                place = found.end()
                break
        else:
            return None
        while text[place : place + 1] == " ":
            place += 1
    return "".join(parts)


def column(name):
    """Head of a column in Chinese; None where it is not known."""
    known, unit = _HEAD.match(name.strip()).groups("")
    if _SHARES.match(name):
        return name
    return COLUMNS[known] + unit if known in COLUMNS else None


def word(value):
    """A cell's text in Chinese where it is known, and as it is where not: names of the user's own."""
    return WORDS.get(value, value)


def subtitle(text):
    """What a report is of, in Chinese where it is words and not names."""
    for pattern, chinese in _SUBTITLES:
        if found := re.fullmatch(pattern, text):
            return found.expand(chinese)
    return " · ".join(word(part) for part in text.split(" · "))
