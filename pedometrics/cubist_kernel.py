"""The rules of a Cubist model as one loop for `compiled`."""

import numpy as np

from .compiled import TILE

#: Kinds of condition other than the rows of a table.
AT_MOST, ABOVE = -1, -2


def evaluate(
    values, conditions, cuts, kinds, sets, owners, columns, coefficients, rules, limits, members, mean, result
):
    """Prediction of a committee, in the order of operations of `RuleModel.evaluate` in double precision.

    Parameters
    ----------
    values : ndarray of float32, shape (p, n)
    conditions, cuts : ndarray, shape (conditions,)
        Column of each condition and its cut.
    kinds : ndarray of int, shape (conditions,)
        `AT_MOST` or `ABOVE` the cut; else the row of `sets` that tells the classes for which it holds.
    sets : ndarray of bool, shape (sets, codes)
        The last column stands for all higher codes.
    owners : ndarray, shape (sets,)
        Column of each set.
    columns, coefficients : ndarray, shape (terms,)
        Column and coefficient of each term of the linear models.
    rules : ndarray of int, shape (rules + 1, 2)
        First condition and first term of each rule.
    limits : ndarray, shape (rules, 3)
        Intercept, lowest and highest value of each rule.
    members : ndarray of int, shape (members + 1,)
        First rule of each member.
    mean : float32
        Of a member without a matching rule.
    result : ndarray of float32, shape (n,)
        Receives the predictions.
    """
    value_of, sum_of, match_of = np.empty(TILE), np.empty(TILE), np.empty(TILE)
    total_of, mask_of = np.empty(TILE), np.empty(TILE, np.int32)
    top, held = np.float32(sets.shape[1] - 1), np.empty((len(sets), TILE), np.bool_)
    for start in range(0, values.shape[1], TILE):
        size = min(TILE, values.shape[1] - start)
        # Slices from 0: only of those does the compiler know that no index is negative, and use wide steps.
        value, sums, matches = value_of[:size], sum_of[:size], match_of[:size]
        total, mask, out = total_of[:size], mask_of[:size], result[start:start + size]
        for row in range(len(sets)):
            column, codes, outcome = values[owners[row], start:start + size], sets[row], held[row]
            for i in range(size):
                outcome[i] = codes[np.uint32(min(column[i], top))]
        total[:] = 0
        for member in range(len(members) - 1):
            sums[:] = 0
            matches[:] = 0
            for rule in range(members[member], members[member + 1]):
                mask[:] = 1
                for condition in range(rules[rule, 0], rules[rule + 1, 0]):
                    column, cut = values[conditions[condition], start:start + size], cuts[condition]
                    kind = kinds[condition]
                    if kind == AT_MOST:
                        for i in range(size):
                            mask[i] &= column[i] <= cut
                    elif kind == ABOVE:
                        for i in range(size):
                            mask[i] &= column[i] > cut
                    else:
                        for i in range(size):
                            mask[i] &= held[kind, i]
                found = 0
                for i in range(size):
                    found += mask[i]
                if found == 0:
                    continue
                intercept, low, high = limits[rule]
                for i in range(size):
                    value[i] = intercept
                for term in range(rules[rule, 1], rules[rule + 1, 1]):
                    column, coefficient = values[columns[term], start:start + size], coefficients[term]
                    for i in range(size):
                        value[i] += coefficient * column[i]
                for i in range(size):
                    sums[i] += min(max(value[i], low), high) * mask[i]
                    matches[i] += mask[i]
            for i in range(size):
                total[i] += np.float32(sums[i] / matches[i]) if matches[i] > 0 else mean
        for i in range(size):
            out[i] = np.float32(total[i] / (len(members) - 1))
