"""Texts of the study report in English and Traditional Chinese, in the words of Taiwan's soil science.

What the steps' reports say is brought into Chinese by `study_phrases`.
"""

LANGUAGES = ("en", "zh_TW")

#: Group to its title.
GROUPS = {
    "observations": ("1 Soil observations", "1 土壤觀測"),
    "covariates": ("2 Covariates", "2 環境共變數"),
    "model": ("3 Model and map", "3 模型與製圖"),
    "results": ("4 Results", "4 成果"),
}

#: Algorithm to group and titles, in the order of the work.
STEPS = {
    "bulkdensity": ("observations", "Bulk density of samples", "樣本總體密度"),
    "socstock": ("observations", "SOC stock of profiles", "剖面土壤有機碳儲量"),
    "harmonizedepths": ("observations", "Harmonize depths (splines)", "土層深度標準化 (等面積樣條)"),
    "texture": ("observations", "Soil texture by log-ratios", "土壤質地 (對數比轉換)"),
    "terraincovariates": ("covariates", "Terrain covariates", "地形共變數"),
    "ndvicomposite": ("covariates", "NDVI composite", "NDVI 合成影像"),
    "climate": ("covariates", "Climate means", "氣候平均值"),
    "rasterizeclasses": ("covariates", "Classes from polygons", "類別多邊形網格化"),
    "covariatestack": ("covariates", "Covariate stack", "共變數圖層堆疊"),
    "samplecovariates": ("covariates", "Sample covariates", "樣點共變數萃取"),
    "comparemodels": ("model", "Compare models", "模型比較"),
    "trainmodel": ("model", "Train model", "模型訓練"),
    "predict": ("model", "Predict map", "製圖預測"),
    "bootstrapuncertainty": ("model", "Bootstrap uncertainty", "拔靴法不確定性"),
    "applicability": ("model", "Area of applicability", "模型適用範圍"),
    "validatemap": ("results", "Validate map", "地圖驗證"),
    "samplingplan": ("model", "Sampling plan", "採樣規劃"),
    "zonaltotals": ("results", "Totals by zone", "分區總量"),
    "stratasummary": ("results", "Stocks by terrain and land cover", "地形與土地覆蓋別碳儲量"),
    "sequestrationpotential": ("results", "Theoretical carbon capacity", "理論碳容量 (碳封存潛力)"),
    "storagepotential": ("results", "Storage potential", "碳儲存增量潛力"),
}

#: Titles of reports that were made before provenance was kept, to their algorithm.
OLD_TITLES = (
    (r"Bulk density", "bulkdensity"),
    (r"Soil organic carbon stocks", "socstock"),
    (r"Soil properties by depth interval", "harmonizedepths"),
    (r"Soil texture (of samples|maps)", "texture"),
    (r"Terrain covariates", "terraincovariates"),
    (r"Climate means", "climate"),
    (r"Covariate stack", "covariatestack"),
    (r"Models of .* compared", "comparemodels"),
    (r"Model of .*", "trainmodel"),
    (r"[\d.]+ % interval of .*", "bootstrapuncertainty"),
    (r"Area of applicability of .*", "applicability"),
    (r"Validation of a map", "validatemap"),
    (r"Sampling plan", "samplingplan"),
    (r"Carbon totals by zone", "zonaltotals"),
    (r"Stocks by terrain and land cover", "stratasummary"),
    (r"Theoretical carbon capacity", "sequestrationpotential"),
    (r"Storage potential", "storagepotential"),
)

#: What the study report itself says: key to English and Chinese, with the numbers as fields.
TEXTS = {
    "title": ("Summary report of a study", "研究總結報告"),
    "of_steps": ("{count} steps", "{count} 個步驟"),
    "intro": (
        "What the steps of the study found, and how each figure came about. Figures and tables are those of the steps' "
        "own reports; nothing was computed anew.",
        "本報告彙整研究各步驟的結果，以及每個數值的由來。圖表取自各步驟的報告，未重新計算。",
    ),
    "paths": ("Paths of files are relative to {folder}.", "檔案路徑均相對於 {folder}。"),
    "figure_number": ("Figure {number}. {caption}", "圖 {number}　{caption}"),
    "table_number": ("Table {number}. {caption}", "表 {number}　{caption}"),
    "language": (
        "Texts within figures are in English.",
        "圖內文字 (座標軸、圖例) 與參數名稱維持英文；圖說與表格均為中文。",
    ),
    "untranslated": (
        "",
        "有 {count} 處文字尚無中文譯文，以英文原文列出，並標示「[原文]」。",
    ),
    "contents": ("Contents", "目錄"),
    "headlines": ("Main figures", "主要數據"),
    "headlines_caption": (
        "Main figures of the study. Step: number of the step in this report. Stocks: 1 kg m-2 = 10 t ha-1; "
        "1 Tg = 1 million t.",
        "研究主要數據。步驟：本報告中的步驟編號。碳儲量 1 kg m-2 = 10 t ha-1；1 Tg = 100 萬公噸。",
    ),
    "checks": ("Consistency", "一致性檢查"),
    "checks_good": (
        "Every input that a step of this plugin should have made is the output of a step of the study, no file was "
        "changed after it was used, and all steps ran with the same versions.",
        "凡應由本外掛步驟產生的輸入，均可追溯至本研究的步驟；檔案使用後未再變更；各步驟使用相同的軟體版本。",
    ),
    "checks_partly": (
        "What can be checked rests on the {known} of {count} steps whose provenance was kept.",
        "檢查僅及於有來源紀錄的步驟 ({known}/{count})。",
    ),
    "chain": ("From data to results", "資料到成果的流程"),
    "chain_caption": (
        "Each step and where its inputs came from. Inputs: parameter, file, and the step that made it; files without a "
        "step are data that the study started from. Model: the trained model that the step rests on.",
        "各步驟及其輸入來源。輸入：參數、檔案及產生該檔案的步驟；未標步驟者為研究的原始資料。模型：該步驟所依據的訓練模型。",
    ),
    "sources": ("Data that the study started from", "原始資料"),
    "sources_caption": (
        "Files that no step made; time of the last change and size when they were first used.",
        "非由任何步驟產生的檔案；最後修改時間與大小為首次使用時的紀錄。",
    ),
    "changed_caption": (
        "Step {step}: inputs, and parameters that are not at their default.",
        "步驟 {step}：輸入資料，以及與預設值不同的參數。",
    ),
    "defaults": ("Parameters at their default: {list}.", "採預設值的參數：{list}。"),
    "outputs_of": ("Outputs: {list}.", "輸出：{list}。"),
    "run_at": (
        "Run {started} to {finished} with {software}.",
        "執行時間 {started} 至 {finished}；{software}。",
    ),
    "no_provenance": (
        "Made {made} by an older version that kept no provenance.",
        "產製於 {made}，當時的版本未保留來源紀錄。",
    ),
    "no_report": (
        "This step has no report of its own; it is known from the metadata of {file}.",
        "此步驟沒有自己的報告；資訊取自 {file} 的中繼資料。",
    ),
    "long_table": (
        "{count} tables are too long for this report and are left to the step's own: {names}.",
        "另有 {count} 個較長的表格未列入，請見該步驟的報告：{names}。",
    ),
    "no_figures": (
        "The figures could not be taken from {page}: {reason}.",
        "無法自 {page} 取得圖：{reason}。",
    ),
    "missing_page": ("it is not there", "檔案不存在"),
    "other_page": ("it holds other figures than the JSON beside it", "其圖數與 JSON 不符"),
    "unknown": (
        "The document {file} ('{title}') is of no known step and is left out.",
        "文件 {file} (「{title}」) 不屬於任何已知步驟，未列入。",
    ),
    "old": (
        "{count} documents hold no provenance; they were recognised by their title: {names}.",
        "{count} 份文件沒有來源紀錄，依標題辨識：{names}。",
    ),
    "unexplained": (
        "Step {step} took {file} as {name}, and no step of the study made it.",
        "步驟 {step} 以 {file} 為 {name}，但本研究沒有任何步驟產生此檔案。",
    ),
    "stale": (
        "{file} was made again by step {maker} ({made}) after it had been used (from {used}): run again step {steps}.",
        "{file} 使用之後 (自 {used} 起)，又由步驟 {maker} 重新產生 ({made})：請重新執行步驟 {steps}。",
    ),
    "changed": (
        "{file} was changed ({made}) after it had been used (from {used}) by step {steps}.",
        "{file} 於步驟 {steps} 使用之後 (自 {used} 起) 有變更 ({made})。",
    ),
    "models_differ": (
        "Step {step} brings together inputs that rest on different models: {list}.",
        "步驟 {step} 併用了依據不同模型的輸入：{list}。",
    ),
    "from_model": ("{name}: {file} (model of step {model})", "{name}：{file} (步驟 {model} 的模型)"),
    "versions_differ": (
        "Steps ran with different versions of {name}: {list}.",
        "各步驟使用的 {name} 版本不同：{list}。",
    ),
    "versions": ("Software", "軟體版本"),
    "versions_caption": ("Versions that the steps ran with.", "各步驟執行時的軟體版本。"),
    "literature": ("Methods and sources", "方法文獻"),
    "citing": ("How to cite", "引用方式"),
    "cite": (
        "{author}: {name}, version {version}. QGIS plugin. {homepage}",
        "{author}：{name}，{version} 版。QGIS 外掛程式。{homepage}",
    ),
    "step_heading": ("Step {step}: {title}", "步驟 {step}：{title}"),
    "of": (" – {what}", "：{what}"),
    # Heads of the tables of this report.
    "figure": ("figure", "項目"),
    "value": ("value", "數值"),
    "unit": ("unit", "單位"),
    "what_of": ("of", "對象"),
    "step": ("step", "步驟"),
    "task": ("task", "工作"),
    "when": ("finished", "完成時間"),
    "inputs": ("inputs", "輸入"),
    "model_file": ("model", "模型"),
    "file": ("file", "檔案"),
    "used_by": ("used by step", "使用步驟"),
    "last_change": ("last change", "最後修改"),
    "kilobytes": ("size [kB]", "大小 [kB]"),
    "parameter": ("parameter", "參數"),
    "meaning": ("meaning", "說明"),
    "default": ("default", "預設值"),
    "software": ("software", "軟體"),
    "version": ("version", "版本"),
    "steps": ("steps", "步驟"),
    "from_step": ("{file} (step {step})", "{file} (步驟 {step})"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "joint": ("; ", "；"),
    # Main figures.
    "h_profiles": ("profiles", "剖面數"),
    "h_stock": ("mean stock of the profiles, {interval} cm (n = {n})", "剖面平均碳儲量 {interval} cm (n = {n})"),
    "h_covariates": ("covariates", "共變數個數"),
    "h_method": ("model", "模型"),
    "h_r2": ("R² of the model's validation (n = {n})", "模型驗證 R² (n = {n})"),
    "h_rmse": ("RMSE of the model's validation", "模型驗證 RMSE"),
    "h_ccc": ("concordance (CCC) of the model's validation", "模型驗證一致性相關係數 (CCC)"),
    "h_picp": ("coverage (PICP) of the {level} % interval (n = {n})", "{level} % 預測區間涵蓋率 (PICP, n = {n})"),
    "h_outside": ("outside the area of applicability", "模型適用範圍外"),
    "h_map_r2": ("R² of the map at validation points (n = {n})", "地圖於驗證點之 R² (n = {n})"),
    "h_map_rmse": ("RMSE of the map at validation points", "地圖於驗證點之 RMSE"),
    "h_area": ("area of the map", "製圖面積"),
    "h_total": ("total of organic carbon", "有機碳總量"),
    "h_mean": ("mean stock of the map", "地圖平均碳儲量"),
    "h_deficit": ("theoretical deficit of the fine fraction", "細粒部分理論碳虧缺量"),
    "h_gain": ("gain up to percentile {percentile}", "達第 {percentile} 百分位之可增量"),
    # What a step found, from the numbers of its report.
    "bulkdensity": (
        "Of {rows} rows, {measured} had a measured bulk density; {filled} were filled and {without} stay without.",
        "{rows} 筆資料中，{measured} 筆有實測總體密度，{filled} 筆以轉換函數補值，{without} 筆仍缺。",
    ),
    "bulkdensity_best": (
        "Nearest to the measured values comes {function}: RMSE {rmse} g cm-3, bias {bias} g cm-3, n = {n}.",
        "最接近實測值的函數為 {function}：RMSE {rmse} g cm-3，偏差 {bias} g cm-3，n = {n}。",
    ),
    "rows": (
        "Of {rows} rows, {used} were used and {rejected} left out; they make {profiles} profiles.",
        "{rows} 筆資料中，{used} 筆可用，{rejected} 筆未採用，共 {profiles} 個剖面。",
    ),
    "socstock": (
        "In {interval} cm, {n} profiles have a stock: {mean} kg m-2 on average (median {median}, CV {cv} %), from "
        "{low} to {high} kg m-2.",
        "{interval} cm 有 {n} 個剖面具碳儲量：平均 {mean} kg m-2 (中位數 {median}，變異係數 {cv} %)，"
        "範圍 {low} 至 {high} kg m-2。",
    ),
    "harmonizedepths": (
        "{property}, {interval} cm: mean {mean} over {n} profiles.",
        "{property}，{interval} cm：{n} 個剖面的平均值為 {mean}。",
    ),
    "texture": ("{used} rows were used and {rejected} left out.", "採用 {used} 筆資料，{rejected} 筆未採用。"),
    "texture_map": ("{cells} cells ({area} ha) have a value.", "{cells} 個網格 ({area} ha) 有值。"),
    "terraincovariates": (
        "{layers} terrain layers were made of {dem} ({cells} cells).",
        "由 {dem} 產生 {layers} 個地形圖層 ({cells} 個網格)。",
    ),
    "climate": ("{map}: {low} to {high}, mean {mean}.", "{map}：{low} 至 {high}，平均 {mean}。"),
    "covariatestack": (
        "{count} covariates on a grid of {size} in {crs}; {share} % of {cells} cells have every covariate.",
        "共 {count} 個共變數，網格大小 {size}，坐標系統 {crs}；{cells} 個網格中 {share} % 具備所有共變數。",
    ),
    "comparemodels": (
        "{count} methods were compared on {repeats} splits of the samples. {best} had the least error: RMSE {rmse}, "
        "R² {r2}.",
        "以 {repeats} 次樣本分割比較 {count} 種方法。誤差最小者為 {best}：RMSE {rmse}，R² {r2}。",
    ),
    "trainmodel": (
        "{method} was trained on {samples} samples with {covariates} covariates. In validation (n = {n}) it has R² "
        "{r2} (1 - SSE/SST), RMSE {rmse}, CCC {ccc} and bias {bias}.",
        "{method} 以 {samples} 個樣本與 {covariates} 個共變數訓練。驗證 (n = {n}) 結果：R² {r2} (1 - SSE/SST)，"
        "RMSE {rmse}，CCC {ccc}，偏差 {bias}。",
    ),
    "variogram": (
        "Variogram of the residuals: {model}, nugget {nugget}, sill {sill}, practical range {range} m; the nugget is "
        "{share} % of the sill.",
        "殘差半變異圖：{model}，塊金 {nugget}，基台值 {sill}，有效影響範圍 {range} m；塊金占基台值 {share} %。",
    ),
    "bootstrapuncertainty": (
        "The {level} % prediction interval ({kind}) holds {coverage} % of {n} samples; its mean width is {width}.",
        "{level} % 預測區間 ({kind}) 涵蓋 {n} 個樣本中的 {coverage} %；平均寬度 {width}。",
    ),
    "applicability": (
        "{outside} ha of {area} ha, {share} %, lie outside the area of applicability of the model.",
        "{area} ha 中有 {outside} ha ({share} %) 位於模型適用範圍之外。",
    ),
    "validatemap": (
        "At {n} points the map has R² {r2} (95 % limits {r2_low} to {r2_high}), RMSE {rmse} ({rmse_low} to "
        "{rmse_high}) and bias {bias}.",
        "地圖於 {n} 個驗證點：R² {r2} (95 % 信賴界限 {r2_low} 至 {r2_high})，RMSE {rmse} ({rmse_low} 至 "
        "{rmse_high})，偏差 {bias}。",
    ),
    "validatemap_coverage": (
        "{coverage} % of the observations lie within the {level} % limits (95 % confidence {low} to {high} %).",
        "{coverage} % 的觀測值落在 {level} % 界限內 (95 % 信賴區間 {low} 至 {high} %)。",
    ),
    "samplingplan": (
        "{new} new points were chosen by {method}, beside {existing} existing ones.",
        "以 {method} 法選出 {new} 個新樣點，另有 {existing} 個既有樣點。",
    ),
    "zonaltotals": (
        "{total} Tg of organic carbon on {area} ha, {mean} kg m-2 on average.",
        "{area} ha 共有有機碳 {total} Tg，平均 {mean} kg m-2。",
    ),
    "zonaltotals_largest": (
        "Most carbon lies in {zone}: {total} Tg, {share} %.",
        "有機碳最多者為{zone}：{total} Tg，占 {share} %。",
    ),
    "interval_total": (
        "The {level} limits of the total are {low} to {high} Tg.",
        "總量的 {level} 界限為 {low} 至 {high} Tg。",
    ),
    "stratasummary": (
        "{strata} strata of terrain and land cover; mean {mean} kg m-2.",
        "地形與土地覆蓋共分 {strata} 層；平均 {mean} kg m-2。",
    ),
    "sequestrationpotential": (
        "On {area} ha the fine fraction could hold {deficit} Tg more, by the equation {equation}; {over} ha are over "
        "capacity.",
        "依 {equation} 式，{area} ha 的細粒部分理論上可再保存 {deficit} Tg；{over} ha 已超過容量。",
    ),
    "storagepotential": (
        "Up to percentile {percentile} of the measured stocks, {gain} Tg could be gained (limits {low} to {high} Tg) "
        "on {area} ha, {mean} kg m-2 on average.",
        "若達實測碳儲量的第 {percentile} 百分位，{area} ha 可增加 {gain} Tg (界限 {low} 至 {high} Tg)，"
        "平均 {mean} kg m-2。",
    ),
}


def say(language, key, **values):
    """A text of the study report, its fields filled."""
    return TEXTS[key][LANGUAGES.index(language)].format(**values)


#: Literature: key to reference.
REFERENCES = {
    "bishop": "Bishop, T. F. A., McBratney, A. B. and Laslett, G. M. (1999): Modelling soil attribute depth functions "
    "with equal-area quadratic smoothing splines. Geoderma 91, 27-45.",
    "breiman": "Breiman, L. (2001): Random forests. Machine Learning 45, 5-32.",
    "brus": "Brus, D. J., Kempen, B. and Heuvelink, G. B. M. (2011): Sampling for validation of digital soil maps. "
    "European Journal of Soil Science 62, 394-407.",
    "cressie": "Cressie, N. (1985): Fitting variogram models by weighted least squares. Mathematical Geology 17, "
    "563-586.",
    "duan": "Duan, N. (1983): Smearing estimate: a nonparametric retransformation method. Journal of the American "
    "Statistical Association 78, 605-610.",
    "dunn": "Dunn, O. J. (1964): Multiple comparisons using rank sums. Technometrics 6, 241-252.",
    "georgiou": "Georgiou, K. et al. (2022): Global stocks and capacity of mineral-associated soil organic carbon. "
    "Nature Communications 13, 3797.",
    "gifford": "Gifford, R. M. and Roderick, M. L. (2003): Soil carbon stocks and bulk density: spatial or cumulative "
    "mass coordinates as a basis of expression? Global Change Biology 9, 1507-1514.",
    "hengl": "Hengl, T., Heuvelink, G. B. M. and Rossiter, D. G. (2007): About regression-kriging: from equations to "
    "case studies. Computers & Geosciences 33, 1301-1315.",
    "holm": "Holm, S. (1979): A simple sequentially rejective multiple test procedure. Scandinavian Journal of "
    "Statistics 6, 65-70.",
    "hyndman": "Hyndman, R. J. and Fan, Y. (1996): Sample quantiles in statistical packages. The American Statistician "
    "50, 361-365.",
    "lin": "Lin, L. I.-K. (1989): A concordance correlation coefficient to evaluate reproducibility. Biometrics 45, "
    "255-268.",
    "linnenbrink": "Linnenbrink, J., Milà, C., Ludwig, M. and Meyer, H. (2024): kNNDM CV: k-fold nearest-neighbour "
    "distance matching cross-validation for map accuracy estimation. Geoscientific Model Development 17, 5897-5912.",
    "malone2009": "Malone, B. P., McBratney, A. B., Minasny, B. and Laslett, G. M. (2009): Mapping continuous depth "
    "functions of soil carbon storage and available water capacity. Geoderma 154, 138-152.",
    "malone2017": "Malone, B. P., Minasny, B. and McBratney, A. B. (2017): Using R for Digital Soil Mapping. Springer, "
    "Cham.",
    "martin": "Martín-Fernández, J. A., Barceló-Vidal, C. and Pawlowsky-Glahn, V. (2003): Dealing with zeros and "
    "missing values in compositional data sets using nonparametric imputation. Mathematical Geology 35, 253-278.",
    "meyer": "Meyer, H. and Pebesma, E. (2021): Predicting into unknown space? Estimating the area of applicability of "
    "spatial prediction models. Methods in Ecology and Evolution 12, 1620-1633.",
    "mila": "Milà, C., Mateu, J., Pebesma, E. and Meyer, H. (2022): Nearest neighbour distance matching Leave-One-Out "
    "Cross-Validation for map validation. Methods in Ecology and Evolution 13, 1304-1316.",
    "minasny": "Minasny, B. and McBratney, A. B. (2006): A conditioned Latin hypercube method for sampling in the "
    "presence of ancillary information. Computers & Geosciences 32, 1378-1388.",
    "nadeau": "Nadeau, C. and Bengio, Y. (2003): Inference for the generalization error. Machine Learning 52, 239-281.",
    "quinlan": "Quinlan, J. R. (1992): Learning with continuous classes. Proceedings of the 5th Australian Joint "
    "Conference on Artificial Intelligence, 343-348.",
    "wilson": "Wilson, E. B. (1927): Probable inference, the law of succession, and statistical inference. Journal of "
    "the American Statistical Association 22, 209-212.",
    "zevenbergen": "Zevenbergen, L. W. and Thorne, C. R. (1987): Quantitative analysis of land surface topography. "
    "Earth Surface Processes and Landforms 12, 47-56.",
}

_ANY = ""
_TRAINED = (
    ("quinlan", "METHOD", "cubist"), ("breiman", "METHOD", "rf"), ("hengl", "METHOD", "rk_"),
    ("duan", "TRANSFORM", "log"), ("cressie", "METHOD", "k"), ("lin", _ANY, _ANY),
)
#: Algorithm to its literature: key, and the parameter whose value must hold a text for it; empty for always.
LITERATURE = {
    "socstock": (
        ("bishop", "HARMONIZE", "spline"),
        ("malone2009", "HARMONIZE", "spline"),
        ("gifford", "MASS_BASIS", "equivalent"),
    ),
    "harmonizedepths": (("bishop", _ANY, _ANY), ("malone2009", _ANY, _ANY)),
    "texture": (("martin", _ANY, _ANY),),
    "terraincovariates": (("zevenbergen", _ANY, _ANY),),
    "comparemodels": (
        *((key, "METHODS" if name == "METHOD" else name, text) for key, name, text in _TRAINED),
        ("nadeau", _ANY, _ANY), ("holm", _ANY, _ANY),
    ),
    "trainmodel": (*_TRAINED, ("mila", _ANY, _ANY), ("linnenbrink", _ANY, _ANY)),
    "bootstrapuncertainty": (("malone2017", _ANY, _ANY),),
    "applicability": (("meyer", _ANY, _ANY), ("mila", _ANY, _ANY), ("linnenbrink", _ANY, _ANY)),
    "validatemap": (("brus", _ANY, _ANY), ("lin", _ANY, _ANY), ("wilson", _ANY, _ANY)),
    "samplingplan": (("minasny", "METHOD", "clhs"),),
    "stratasummary": (("hyndman", _ANY, _ANY), ("dunn", "POINTS", _ANY), ("holm", "POINTS", _ANY)),
    "sequestrationpotential": (("georgiou", "EQUATION", "georgiou"),),
    "storagepotential": (("hyndman", _ANY, _ANY),),
}
