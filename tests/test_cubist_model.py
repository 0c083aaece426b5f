"""Cubist: equal to R and to the package, safe from inputs that would end the process, restored from JSON."""

import json
import locale
import re
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from soilcarbon.pedometrics import cubist_model
from soilcarbon.pedometrics.cubist_model import CubistModel
from soilcarbon.pedometrics.cubist_text import parse_model
from soilcarbon.pedometrics.errors import PedometricsError

HERE = Path(__file__).parent
CASES = ["meuse_lnom", "synth_bigranges", "synth_duplicates", "synth_mixed", "synth_skewed"]
REAL_CASES = ["eberg_clay_missing", "edgeroi_lnocs"]


def load(folder, meta, name):
    """Covariates as numbers and codes, and the first column."""
    classes = dict(meta["categorical"] or {})
    table = pd.read_csv(folder / name, dtype=dict.fromkeys(classes, str))
    covariates = table[meta["columns"]].copy()
    for column, levels in classes.items():
        covariates[column] = covariates[column].map({level: code for code, level in enumerate(levels)})
    return covariates.to_numpy(float), table.iloc[:, 0].to_numpy(float)


def settings_of(path):
    committees, rules, extrapolation, unbiased = re.fullmatch(
        r"pred_c(\d+)_r(\d+)_e(\d+)(_unb)?", path.stem).groups()
    return {"committees": int(committees), "rules": int(rules), "extrapolation": float(extrapolation),
            "unbiased": bool(unbiased)}


def check_case(folder):
    """R's predictions of new rows to the last bit of single precision, and R's report of usage."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    categorical = [meta["columns"].index(column) for column in dict(meta["categorical"] or {})]
    X, y = load(folder, meta, "train.csv")
    new, _ = load(folder, meta, "newdata.csv")
    paths = sorted(folder.glob("pred_*.csv"))
    assert paths
    for path in paths:
        model = CubistModel(**settings_of(path)).fit(X, y, categorical)
        expected = pd.read_csv(path)["n0"].to_numpy()
        # R prints 15 digits of what Cubist rounded to single precision: nothing else is left to differ
        differing = np.flatnonzero(np.float32(model.predict(new)) != np.float32(expected))
        assert not len(differing), f"{path.name}: rows {differing + 1}"

        usage = pd.read_csv(path.with_name(path.name.replace("pred", "usage"))).set_index("Variable")
        usage = usage.reindex(meta["columns"]).to_numpy()
        ours = np.where(model.usage_ >= 1, np.rint(model.usage_), 0)  # Cubist leaves shares below 1 % out
        listed = usage.any(axis=1)
        np.testing.assert_array_equal(ours[listed], usage[listed])
        # R's reader of the report loses the report's last line, whatever covariate stands there
        assert ours[~listed].any(axis=1).sum() == 1


@pytest.mark.parametrize("case", CASES)
def test_equals_r(reference, case):
    check_case(reference / "cubist" / case)


@pytest.mark.real
@pytest.mark.parametrize("case", REAL_CASES)
def test_equals_r_on_real_data(shared, case):
    check_case(shared / "reference" / "cubist" / case)


def sample(seed, n=151, missing=0.1):
    """Six covariates, two of them classes, on a stepwise linear target."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 6)) * [1, 10, 0.1, 1000, 1, 1] + [0, 0, 0, 5000, 0, 0]
    X[:, 4] = rng.choice(4, n, p=[0.5, 0.3, 0.15, 0.05])
    X[:, 5] = rng.choice(12, n, p=[0.34] + 11 * [0.06])  # a clear mode: the package breaks ties at random
    y = np.where(X[:, 0] > 0.2, X[:, 1] / 5, 3 - X[:, 3] / 4000) + (X[:, 4] > 1) + rng.normal(0, 0.2, n)
    X[rng.random(X.shape) < missing] = np.nan
    return X, y


def package_table(X):
    table = pd.DataFrame({f"x{column}": np.float32(X[:, column]).astype(float) for column in range(4)})
    for column in (4, 5):
        table[f"x{column}"] = [np.nan if np.isnan(code) else f"L{code:02.0f}" for code in X[:, column]]
    return table


@pytest.mark.parametrize(
    "seed, committees, rules, extrapolation, unbiased, weighted",
    [(1, 1, 100, 100, False, False), (2, 20, 100, 100, False, False), (3, 5, 3, 0, False, True),
     (4, 5, 100, 5, True, False), (5, 20, 100, 33, False, True)],
)
def test_equals_the_package_on_new_rows(seed, committees, rules, extrapolation, unbiased, weighted):
    X, y = sample(seed)
    rng = np.random.default_rng(seed)
    weights = rng.integers(1, 5, len(y)).astype(float) if weighted else None
    model = CubistModel(committees, rules, extrapolation, unbiased).fit(X, y, [4, 5], weights)

    cuts = [(test.column, test.cut) for test in model._model.conditions if test.cut is not None]
    assert cuts
    new = X[rng.integers(0, len(X), 3000)].copy()
    for column in range(6):
        new[:, column] = rng.permutation(new[:, column])
    for row, (column, cut) in enumerate(cuts):  # on the cut, and the next number on both sides
        for step, value in enumerate((cut, np.nextafter(np.float32(cut), np.float32(-1e30)),
                                      np.nextafter(np.float32(cut), np.float32(1e30)))):
            new[3 * row + step, column] = value
    # beyond the rules' limits
    new[-8:, :4] = np.array([-3.4e38, 3.4e38, 1e20, -1e20, 0, 1e6, -1e6, 1e-3])[:, None]

    pytest.importorskip("pandas", "2.2.2", reason="the package's own class asks for pandas 2.2.2")
    from cubist import Cubist

    theirs = Cubist(n_rules=rules, n_committees=committees, extrapolation=extrapolation / 100,
                    unbiased=unbiased).fit(package_table(X), y, sample_weight=weights)
    ours = model.predict(new)
    np.testing.assert_array_equal(ours, theirs.predict(package_table(new)))
    # the limits did something: far values end at a few levels
    assert len(np.unique(ours[-8:])) < 8


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_fit_agrees_with_the_package_on_any_data(data):
    """Each fit compares its evaluation with the package's and raises where they differ."""
    n = data.draw(st.integers(2, 40))
    number = st.one_of(st.floats(-3.4e38, 3.4e38), st.floats(-5, 5), st.integers(-3, 3).map(float),
                       st.just(np.nan))
    target = st.one_of(st.floats(-9, 9), st.floats(-1e30, 1e30))
    code = st.one_of(st.integers(0, 3).map(float), st.integers(0, 150).map(float), st.just(np.nan))
    categorical = data.draw(st.lists(st.booleans(), min_size=1, max_size=4))
    X = np.array([data.draw(st.lists(code if is_class else number, min_size=n, max_size=n))
                  for is_class in categorical]).T
    y = np.array(data.draw(st.lists(target, min_size=n, max_size=n)))
    model = CubistModel(data.draw(st.integers(1, 4)), data.draw(st.integers(1, 9)),
                        data.draw(st.floats(0, 100))).fit(X, y, np.flatnonzero(categorical).tolist())
    predicted = model.predict(X)
    spread = y.max() - y.min()
    slack = spread + 1e-6 * np.abs(y).max()  # the extrapolation, and single precision of the scaled target
    assert (predicted >= y.min() - slack).all() and (predicted <= y.max() + slack).all()
    assert ((model.usage_ >= 0) & (model.usage_ <= 100)).all()


# -- evaluation by hand -------------------------------------------------------------------------------------
TEXT = textwrap.dedent("""\
    id="Cubist 2.07"
    prec="1" globalmean="7.5" extrap="0.5" insts="0" ceiling="99" floor="0"
    att="outcome" mean="7" sd="3" min="1" max="20"
    att="x0" mean="4" sd="2" min="0" max="9"
    att="x2" mode="L02"
    redn="0.9" entries="2"
    rules="2"
    conds="1" cover="30" mean="5.0" loval="1" hival="9" esterr="1.0"
    type="2" att="x0" cut="5" result="<="
    coeff="2" att="x0" coeff="1.5"
    conds="2" cover="10" mean="12.0" loval="10" hival="20" esterr="1.0"
    type="2" att="x0" cut="3" result=">"
    type="3" att="x2" elts="L02","L11"
    coeff="11"
    rules="1"
    conds="1" cover="40" mean="7.0" loval="1" hival="3" esterr="1.0"
    type="1" att="x2" val="L02"
    coeff="-4"
    """)


def by_hand(x0, x2):
    return float(parse_model(TEXT, 3, [2]).evaluate(np.float32([[x0], [0], [x2]]))[0])


def test_worked_values():
    # member 1: rule 1 gives 2 + 1.5 x 2 = 5; member 2: -4 is raised to 0, not to 1 - 0.5 x 2 = 0 either way
    assert by_hand(2, 2) == (5 + 0) / 2
    # member 1: mean of rule 1 (8) and rule 2 (11)
    assert by_hand(4, 2) == ((8 + 11) / 2 + 0) / 2
    # on the cut "<= 5" still holds: 9.5; class 11 is no match for member 2, which gives the global mean
    assert by_hand(5, 11) == ((9.5 + 11) / 2 + 7.5) / 2
    # nothing matches anywhere
    assert by_hand(6, 0) == 7.5
    # -100 x 1.5 is held at the rule's lower limit: 1 - 0.5 x 8 = -3, but not below zero as 1 is above it
    assert by_hand(-100, 0) == (0 + 7.5) / 2
    # single precision: 5 + 1e-8 is 5
    assert by_hand(5 + 1e-8, 11) == by_hand(5, 11)


def test_usage_counts_covered_cases():
    usage = parse_model(TEXT, 3, [2]).usage(3)
    np.testing.assert_allclose(usage, [[50, 37.5], [0, 0], [62.5, 0]])


# -- missing and unseen values ------------------------------------------------------------------------------
def test_missing_takes_the_stated_mean_and_mode():
    X, y = sample(7, missing=0)
    model = CubistModel(5).fit(X, y, [4, 5])
    stated = dict(re.findall(r'att="(x\d)" mo?[a-z]+="L?([^"]*)"', model.text_))
    for column in range(6):
        gap, filled = X.copy(), X.copy()
        gap[:, column] = np.nan
        filled[:, column] = float(stated[f"x{column}"])
        np.testing.assert_array_equal(model.predict(gap), model.predict(filled))


def test_class_that_training_never_saw_counts_as_missing():
    X, y = sample(8, missing=0)
    model = CubistModel(2).fit(X, y, [4, 5])
    assert model.levels_[4] == (0, 1, 2, 3)
    strange, gap = X.copy(), X.copy()
    strange[:, 4] = 9
    gap[:, 4] = np.nan
    np.testing.assert_array_equal(model.predict(strange), model.predict(gap))
    assert (model.predict(strange) != model.predict(X)).any()


def test_single_class_stays_in_the_contract():
    X, y = sample(9, missing=0)
    X[:, 4] = 2
    model = CubistModel(2).fit(X, y, [4, 5])
    assert model.levels_[4] == (2,) and "x4" not in model.text_ and model.n_features_ == 6
    new = X[:2].copy()
    new[1, 4] = 1
    assert np.isfinite(model.predict(new)).all()


# -- the gate -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("X, y, weights, expected", [
    (np.ones((4, 2)), [1, 2, 3, 6], None, 3),
    (np.ones((4, 2)), [1, 2, 3, 6], [1, 1, 1, 5], 4.5),
    (np.full((3, 1), np.nan), [1, 2, 6], None, 3),
    (np.arange(6.0).reshape(3, 2), [4, 4, 4], None, 4),
])
def test_nothing_to_learn_gives_the_mean(X, y, weights, expected):
    model = CubistModel().fit(X, y, weights=weights)
    np.testing.assert_allclose(model.predict(X), expected, rtol=1e-7)  # single precision
    assert not model.usage_.any()
    assert CubistModel.from_state(*model.to_state()).predict(X).tolist() == model.predict(X).tolist()


@pytest.mark.parametrize("factor, offset", [(1e-9, 0), (1e-30, 0), (1e30, 0), (1, 1e6), (1e-9, 1)])
def test_target_of_any_order(factor, offset):
    X, y = sample(10, missing=0)
    plain = CubistModel(5).fit(X, y, [4, 5]).predict(X)
    scaled = CubistModel(5).fit(X, y * factor + offset, [4, 5]).predict(X)
    # another scale meets Cubist's constants and rounding otherwise: a like model, not the same
    assert np.corrcoef((scaled - offset) / factor, plain)[0, 1] > 0.98


@pytest.mark.parametrize("factor, offset", [(1e-9, 0), (1e-36, 0), (1e30, 0), (1e-3, 1e6), (1e-8, 1)])
def test_covariate_of_any_order(factor, offset):
    rng = np.random.default_rng(0)
    x = rng.uniform(size=200)
    y = np.where(x < 0.4, 3 * x, 6 - x)
    model = CubistModel(1).fit((x * factor + offset)[:, None], y)
    assert model.usage_[0].tolist() == [100, 100]  # conditions and linear models
    # the truth is two lines; the offsets leave about six digits of x
    np.testing.assert_allclose(model.predict((x * factor + offset)[:, None]), y, atol=0.05)


def test_usual_numbers_reach_cubist_as_they_are():
    X, y = sample(11)
    model = CubistModel(1).fit(X, y, [4, 5])
    assert (model.y_shift_, model.y_scale_) == (0, 1)
    assert not model.x_shift_.any() and (model.x_scale_ == 1).all()


def test_marks_of_the_c_code_are_plain_numbers():
    """1.4e-45 would mean "does not apply" and 1.5777218e-30 "missing" to Cubist."""
    X, y = sample(12, missing=0)
    zero, mark = X.copy(), X.copy()
    for row, value in enumerate([1.4e-45, 1.5777218104420236e-30, -1e-40]):
        zero[row, 0], mark[row, 0] = 0, value
    assert CubistModel(3).fit(mark, y, [4, 5]).text_ == CubistModel(3).fit(zero, y, [4, 5]).text_


HOSTILE = """
    import sys
    sys.path.insert(0, {here!r})
    import conftest, locale
    import numpy as np
    from soilcarbon.pedometrics import cubist_model
    from soilcarbon.pedometrics.cubist_model import CubistModel, PedometricsError

    rng = np.random.default_rng(0)
    X = rng.normal(size=(60, 3)); X[:, 2] = rng.integers(0, 3, 60)
    y = X[:, 0] + X[:, 2] + rng.normal(0, 0.1, 60)
    good = CubistModel(2).fit(X, y, [2])

    def attempt(X, y, **more):
        try:
            CubistModel(2).fit(X, y, [2], **more).predict(X)
        except PedometricsError as error:
            print("refused", error)

    def changed(row, column, value):
        copy = X.copy(); copy[row, column] = value
        return copy

    for twice in range(2):
        for value in (np.inf, -np.inf, 3.5e38, 1e300):
            attempt(changed(0, 0, value), y)
        for value in (-1, 0.5, np.inf, 1e9):
            attempt(changed(0, 2, value), y)
        attempt(changed(slice(None), 2, 1), y)
        attempt(np.ones_like(X), y)
        attempt(np.full_like(X, np.nan), y)
        attempt(X, y * 1e-9)
        attempt(X, np.where(y > 0, np.nan, y))
        attempt(X, y, weights=np.zeros(60))
        attempt(X, y, weights=np.full(60, -1.0))
        attempt(X[:2], y[:2])
        attempt(X[:1], y[:1])
        assert np.isfinite(good.predict(changed(0, 2, 7))[0])
        assert CubistModel(2).fit(X, y, [2]).text_ == good.text_

    # now what must never happen: the C code refuses its input
    try:
        names = b"outcome.\\noutcome: continuous.\\nx0: A.\\n"
        cubist_model._call_package(good, names, b"1,A\\n", b"?,A\\n", 1)
    except PedometricsError as error:
        print("first:", error)
    attempt(X, y)
    assert np.isfinite(good.predict(X)).all()
    print("alive")
"""


def test_no_input_ends_the_process():
    """In a process of its own: a second refusal by the C code would abort it."""
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(HOSTILE.format(here=str(HERE)))],
                         capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr[-2000:]
    lines = run.stdout.splitlines()
    assert lines[-1] == "alive"
    assert lines[-2] == ("refused Cubist refused an earlier input and cannot run again in this session: "
                         "restart QGIS.")
    assert lines[-3].startswith("first: Cubist refused its input (") and "restart QGIS" in lines[-3]
    # per round: 4 sizes, 4 codes, a missing target, 2 weights, 1 row
    assert sum(line.startswith("refused") for line in lines) == 2 * 12 + 1


def comma_locale():
    for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "pt_BR.UTF-8", "German_Germany.1252"):
        try:
            locale.setlocale(locale.LC_NUMERIC, name)
            return name
        except locale.Error:
            pass
    return None


def test_decimal_comma_of_the_user_does_not_matter():
    X, y = sample(13)
    expected = CubistModel(2).fit(X, y, [4, 5]).text_
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        if comma_locale() is None:
            pytest.skip("no locale with a decimal comma is installed")
        assert CubistModel(2).fit(X, y, [4, 5]).text_ == expected
        assert locale.localeconv()["decimal_point"] == ","
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def test_decimal_point_is_forced_and_given_back(monkeypatch):
    calls = []

    def setlocale(category, name=None):
        calls.append((category, name))
        return "de_DE.UTF-8"

    monkeypatch.setattr(cubist_model.locale, "setlocale", setlocale)
    with pytest.raises(KeyError), cubist_model._decimal_point():
        assert calls[-1] == (locale.LC_NUMERIC, "C")
        raise KeyError
    assert calls[-1] == (locale.LC_NUMERIC, "de_DE.UTF-8")


def test_threads_take_turns():
    data = [sample(seed, n=80) for seed in range(4)]
    expected = [CubistModel(3).fit(X, y, [4, 5]).text_ for X, y in data]
    found = [None] * 4

    def work(i):
        found[i] = CubistModel(3).fit(*data[i], [4, 5]).text_

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == expected


def test_difference_from_the_package_is_an_error(monkeypatch):
    X, y = sample(14)
    true_call = cubist_model._call_package

    def wrong(*args):
        text, fitted = true_call(*args)
        fitted[5] += 1e-4
        return text, fitted

    monkeypatch.setattr(cubist_model, "_call_package", wrong)
    with pytest.raises(PedometricsError, match=r"training row 6 is .* but the Python package cubist gives"):
        CubistModel(2).fit(X, y, [4, 5])


def test_missing_package_is_named(monkeypatch):
    X, y = sample(15)
    monkeypatch.setitem(sys.modules, "cubist.cubist", None)
    monkeypatch.setitem(sys.modules, "cubist", None)
    with pytest.raises(PedometricsError, match=r"lacks: cubist\. .* Packages installs them"):
        CubistModel(2).fit(X, y, [4, 5])


# -- blocks and storage -------------------------------------------------------------------------------------
def test_blocks_do_not_matter(monkeypatch):
    X, y = sample(16)
    model = CubistModel(5).fit(X, y, [4, 5])
    whole = model.predict(X)
    monkeypatch.setattr("soilcarbon.pedometrics.cubist_text.CELLS_TIMES_CONDITIONS", 1)
    model._restore()
    assert model._model.block_size == 256
    many = np.tile(X, (5, 1))
    np.testing.assert_array_equal(model.predict(many), np.tile(whole, 5))
    assert model.predict(X[:0]).shape == (0,)


def test_single_precision_input_is_taken():
    X, y = sample(16)
    model = CubistModel(5).fit(X, y, [4, 5])
    np.testing.assert_array_equal(model.predict(X.astype(np.float32)), model.predict(X))


def test_same_text_each_time():
    X, y = sample(17)
    first, second = (CubistModel(5).fit(X, y, [4, 5]) for _ in range(2))
    assert first.text_ == second.text_
    assert first.text_.startswith('id="Cubist 2.07"\n')  # no date


def test_restored_from_json():
    X, y = sample(18)
    X[:, 0] = X[:, 0] * 1e-9 + 1  # shifted and scaled
    model = CubistModel(5, unbiased=True).fit(X, y * 1e-7, [4, 5])
    stored = json.loads(json.dumps(model.to_state()[0]))
    again = CubistModel.from_state(stored)
    np.testing.assert_array_equal(again.predict(X), model.predict(X))
    np.testing.assert_array_equal(again.usage_, model.usage_)
    assert again.to_state()[0] == stored


@pytest.mark.parametrize("change, message", [
    ({"text": None}, "no text or longer"),
    ({"text": ""}, "broken or cut off at line 1"),
    ({"n_features": 4}, "whole number from 0 to 3"),
    ({"n_features": 10**9}, "whole number from 1 to 100000"),
    ({"levels": {}}, "incomplete or broken at '4'"),
    ({"levels": {"4": [0.5], "5": []}}, "0.5 stands where"),
    ({"x_scale": [1.0]}, "incomplete or broken at x_shift and x_scale"),
    ({"x_scale": [1.0] * 5 + [0.0]}, "incomplete or broken at shift and scale"),
    ({"y_scale": float("nan")}, "incomplete or broken at shift and scale"),
    ({"y_shift": "a"}, "incomplete or broken at could not convert"),
    ({"committees": "many"}, "committees is many; it must be a whole number from 1 to 100"),
    ({"categorical": [4]}, "broken or cut off at line"),
])
def test_broken_storage_is_refused(change, message):
    X, y = sample(19, n=60)
    stored = {**CubistModel(2).fit(X, y, [4, 5]).to_state()[0], **change}
    with pytest.raises(PedometricsError, match=message):
        CubistModel.from_state(stored)


def test_absent_part_is_named():
    with pytest.raises(PedometricsError, match="incomplete or broken at 'committees'"):
        CubistModel.from_state({})


def test_each_cut_of_the_text_is_noticed():
    lines = TEXT.splitlines(keepends=True)
    for kept in range(len(lines)):
        with pytest.raises(PedometricsError, match="broken or cut off at line"):
            parse_model("".join(lines[:kept]), 3, [2])
    with pytest.raises(PedometricsError, match="line 19"):
        parse_model(TEXT + lines[-1], 3, [2])


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.text(alphabet='x0129=" \n-.eLNaif土', max_size=3), st.integers(0, 3))
def test_damaged_text_is_read_or_refused(place, put, removed):
    damaged = TEXT[:place] + put + TEXT[place + removed:]
    try:
        model = parse_model(damaged, 3, [2])
    except PedometricsError:
        return
    assert np.isfinite(model.evaluate(np.zeros((3, 4), np.float32))).all()


# -- faults -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("parameters, message", [
    ({"committees": 0}, "committees is 0; it must be a whole number from 1 to 100"),
    ({"rules": 2.5}, "rules is 2.5; it must be a whole number from 1 to 1000000"),
    ({"extrapolation": 101}, "extrapolation is 101; it must lie between 0 and 100 %"),
    ({"neighbors": 5}, "neighbors is 5; it must be 0 in this version"),
])
def test_parameters_out_of_bounds(parameters, message):
    X, y = sample(20, n=30)
    with pytest.raises(PedometricsError, match=message):
        CubistModel(**parameters).fit(X, y, [4, 5])


def test_bad_values_are_named():
    X, y = sample(21, n=30, missing=0)
    model = CubistModel(1).fit(X, y, [4, 5])
    new = X.copy()
    new[7, 2] = np.inf
    with pytest.raises(PedometricsError, match=r"Covariate 3 holds inf in row 8; allowed are numbers up to"):
        model.predict(new)
    with pytest.raises(PedometricsError, match="trained on 6 covariates but 5 are given"):
        model.predict(X[:, :5])
    X[2, 5] = 1.5
    with pytest.raises(PedometricsError, match=r"Covariate 6 holds 1.5 in row 3; allowed are whole numbers"):
        CubistModel().fit(X, y, [4, 5])
    with pytest.raises(PedometricsError, match=r"The target of row 2 is nan; it must be a number up to 1e37"):
        CubistModel().fit(X[:2, :1], [1, np.nan])
    with pytest.raises(PedometricsError, match="target has 3 values for 30 rows"):
        CubistModel().fit(X, [1, 2, 3])
    with pytest.raises(PedometricsError, match=r"sample weight of row 2 is 0.0; weights must be above 0"):
        CubistModel().fit(X[:3, :1], [1, 2, 3], weights=[1, 0, 2])
    with pytest.raises(PedometricsError, match="must be a table of numbers"):
        CubistModel().fit(np.array([["a"], ["b"]]), [1, 2])
