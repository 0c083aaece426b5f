"""Usual names of fields, by which the dialogs find them: without units and case, the likeliest first."""

import re

#: Units at the end of a field's name, which say nothing of what it holds.
UNITS = r"(_(pct|percent|perc|vol|cm|m|g_cm3|gcm3|g_cm_3|kg_m3|g_kg|gkg|mg_m3))+$"

PROFILE = ("profile", "profile_id", "profileid", "pedon", "pedon_id", "site", "site_id", "plot", "sample_id", "id",
           "剖面", "剖面編號", "樣點", "樣點編號", "編號")  # fmt: skip
TOP = ("top", "upper", "depth_top", "top_depth", "upper_depth", "depth_from", "from", "hzdept", "upperdepth",
       "上界", "上限", "上界深度", "起始深度")  # fmt: skip
BOTTOM = ("bottom", "lower", "depth_bottom", "bottom_depth", "lower_depth", "depth_to", "to", "hzdepb", "lowerdepth",
          "下界", "下限", "下界深度", "終止深度")  # fmt: skip
OM = ("om", "som", "organic_matter", "organicmatter", "有機質", "有機質含量", "土壤有機質")
CARBON = ("soc", "toc", "oc", "orgc", "org_c", "organic_carbon", "carbon", "corg", "c_org", "soil_organic_carbon",
          "有機碳", "有機碳含量", "土壤有機碳", *OM)  # fmt: skip
BULK_DENSITY = ("bd", "bulk_density", "bulkdensity", "dry_bulk_density", "db", "總體密度", "容積密度",
                "土壤總體密度")  # fmt: skip
COARSE = ("coarse", "coarse_fragments", "coarsefragments", "gravel", "rock_fragments", "stones", "cf", "含石量",
          "石礫", "石礫含量")  # fmt: skip
CLAY = ("clay", "黏粒", "粘粒", "黏粒含量")
SILT = ("silt", "坋粒", "粉粒", "坋粒含量")
SAND = ("sand", "砂粒", "砂粒含量")
ELEVATION = ("elevation", "elev", "altitude", "dem", "height", "海拔", "高程", "海拔高度")
STOCK = ("soc_0_30", "soc_stock", "socs", "ocs", "stock", "carbon_stock", "土壤有機碳儲量", "有機碳儲量", "碳儲量")
SPLIT = ("split",)
CLASS = ("class", "landcover", "land_cover", "landuse", "land_use", "soil_order", "soilorder", "土地覆蓋", "土地利用",
         "土綱", "類別")  # fmt: skip
ZONE = ("name", "zone", "county", "town", "district", *CLASS, "縣市", "鄉鎮", "名稱")

#: Those of parameters that have the same name in several algorithms.
FIELD_NAMES = {
    "PROFILE": PROFILE,
    "TOP": TOP,
    "BOTTOM": BOTTOM,
    "CARBON": CARBON,
    "BULK_DENSITY": BULK_DENSITY,
    "BULK_DENSITY_SD": ("bd_sd",),
    "COARSE": COARSE,
    "CLAY": CLAY,
    "SILT": SILT,
    "SAND": SAND,
    "ELEVATION": ELEVATION,
    "Z1": ("z1",),
    "Z2": ("z2",),
}


def plain(name):
    """A field's name without signs, case and units: "Clay [%]" and "clay_pct" are both "clay"."""
    words = re.sub(r"[\[(（].*", "", name).casefold()
    words = re.sub(r"[\W_]+", "_", words).strip("_")
    return re.sub(UNITS, "", words)


def field_called(names, fields):
    """The first of the `fields` that bears the first of the `names` that any bears, None where none does."""
    called = {}
    for field in fields:
        called.setdefault(plain(field), field)
    return next((called[plain(name)] for name in names if plain(name) in called), None)
