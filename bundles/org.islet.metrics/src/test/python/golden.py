# SPDX-License-Identifier: EPL-2.0
"""Computes golden.properties: the figures of a made-up series, straight from the formulas and slowly.

Shares no code and no method of computing with the Java side, on purpose: lists, sorting, and searching again at
every step. The series is made by the same integer recipe as in GoldenSeries.java. Run it from this folder:

    python3 golden.py > ../resources/org/islet/metrics/golden.properties
"""
import math
from fractions import Fraction

ZONE = -5 * 3600


def series():
    readings, state, level = [], 20240205, 150
    at = 1707142650
    for i in range(12 * 24 * 17):
        state = (state * 1103515245 + 12345) % 2 ** 31
        noise = state // 65536 % 15 - 7
        meal = max(0, 36 - abs(i % 71 - 36)) * (2 if i % 213 < 71 else 4) * (3 if 1400 < i < 2900 else 1) // 2
        level = level + noise - (level - 118) // 12
        at += 300 + state // 1048576 % 21 - 10
        gap = 400 <= i < 407 or 1000 <= i < 1011 or 2000 <= i < 2040 or 3500 <= i < 3507 or 4100 <= i < 4700
        if not gap and i % 97 != 5:
            readings.append((at, max(40, min(400, level + meal - 40 - (48 if 3000 <= i < 3060 else 0)))))
    return readings


R = series()
X = [v for _, v in R]
N = len(X)


def mean(values):
    values = [v for v in values if v is not None]
    return math.fsum(values) / len(values) if values else None


def sd(values):
    values = [v for v in values if v is not None]
    if len(values) < 2:
        return None
    m = mean(values)
    return math.sqrt(math.fsum((v - m) ** 2 for v in values) / (len(values) - 1))


def quantile(values, p):
    s = sorted(values)
    h = Fraction(len(s) - 1) * Fraction(p)
    low = int(h)
    return float(s[low] + (h - low) * (s[min(low + 1, len(s) - 1)] - s[low]))


def share(test):
    return 100 * sum(1 for x in X if test(x)) / N


OUT = {}
M, S = mean(X), sd(X)
OUT.update(meanMgdl=M, medianMgdl=quantile(X, Fraction(1, 2)), sdMgdl=S, cvPct=100 * S / M, gmiPct=3.31 + .02392 * M,
           gmiMmolPerMol=12.71 + 4.70587 * M / 18.01559, ea1cPct=(M + 46.7) / 28.7,
           ea1cMmolPerMol=((M + 46.7) / 28.7 - 2.15) * 10.929,
           iqrMgdl=quantile(X, Fraction(3, 4)) - quantile(X, Fraction(1, 4)), rangeMgdl=max(X) - min(X), minMgdl=min(X),
           maxMgdl=max(X), jIndex=.001 * (M + S) ** 2)
for ref in (90, 100, 120):
    OUT['mValueR%d' % ref] = mean([abs(10 * math.log10(x / ref)) ** 3 for x in X])
OUT['mValue'] = OUT['mValueR120']
OUT['madScaledMgdl'] = 1.4826 * quantile([abs(x - quantile(X, Fraction(1, 2))) for x in X], Fraction(1, 2))


def f(x):
    return math.log(x) ** 1.084 - 5.381


OUT['lbgi'] = 22.77 * math.fsum(f(x) ** 2 for x in X if f(x) < 0) / N
OUT['hbgi'] = 22.77 * math.fsum(f(x) ** 2 for x in X if f(x) > 0) / N
DATES = sorted({(t + ZONE) // 86400 for t, _ in R})


def adrr(at_least):
    risks = []
    for date in DATES:
        day = [v for t, v in R if (t + ZONE) // 86400 == date]
        if len(day) >= at_least:
            risks.append(max(22.77 * min(f(v), 0) ** 2 for v in day) + max(22.77 * max(f(v), 0) ** 2 for v in day))
    return mean(risks), len(risks)


OUT['adrr'] = adrr(1)[0]
OUT['adrrOfFullDays'], OUT['adrrDays'] = adrr(3)
GRADES = [(x, min(50, 425 * (math.log10(math.log10(x / 18)) + .16) ** 2)) for x in X]
TOTAL = math.fsum(g for _, g in GRADES)
OUT['grade'] = TOTAL / N
OUT['gradePctEu70to140'] = 100 * math.fsum(g for x, g in GRADES if 70 <= x <= 140) / TOTAL
OUT['gradePctHyperGt140'] = 100 * math.fsum(g for x, g in GRADES if x > 140) / TOTAL
OUT['gradePctHypoLt80'] = 100 * math.fsum(g for x, g in GRADES if x < 80) / TOTAL
OUT['gradePctHypoLt70'] = 100 * math.fsum(g for x, g in GRADES if x < 70) / TOTAL
OUT['hyperIndexGt140'] = math.fsum((x - 140) ** 1.1 for x in X if x > 140) / (30 * N)
OUT['hypoIndexLt80'] = math.fsum((80 - x) ** 2 for x in X if x < 80) / (30 * N)
OUT['igc'] = OUT['hyperIndexGt140'] + OUT['hypoIndexLt80']
VL, LO = share(lambda x: x < 54), share(lambda x: 54 <= x < 70)
HI, VH = share(lambda x: 180 < x <= 250), share(lambda x: x > 250)
TIR = share(lambda x: 70 <= x <= 180)


def clip(v):
    return max(0, min(1, v))


OUT['cogi'] = 50 * TIR / 100 + 35 * clip((15 - VL - LO) / 15) + 15 * clip((108 - S) / 90)
OUT['gri'] = min(100, 3 * VL + 2.4 * LO + 1.6 * VH + .8 * HI)
OUT['griHypo'], OUT['griHyper'] = VL + .8 * LO, VH + .5 * HI
for limit in (50, 54, 60, 63, 70):
    OUT['pct_below_%d' % limit] = share(lambda x: x < limit)
for limit in (120, 140, 160, 180, 200, 250, 300, 400):
    OUT['pct_above_%d' % limit] = share(lambda x: x > limit)
for low, high in ((100, 140), (54, 70), (63, 140), (70, 140), (70, 180), (70, 250)):
    OUT['pct_in_range_%d_%d' % (low, high)] = share(lambda x: low <= x <= high)
for p in (0, 5, 10, 25, 50, 75, 90, 95, 100):
    OUT['quantile_%d' % p] = quantile(X, Fraction(p, 100))

MIDNIGHT = (R[0][0] + ZONE) // 86400 * 86400 - ZONE


def value_at(t):
    """Linear between neighbours at most 45 minutes apart; exact at a reading."""
    before = [r for r in R if r[0] <= t]
    after = [r for r in R if r[0] >= t]
    if not before or not after:
        return None
    (t0, v0), (t1, v1) = before[-1], after[0]
    if t0 == t1:
        return v0
    return None if t1 - t0 > 45 * 60 else v0 + (v1 - v0) * (t - t0) / (t1 - t0)


NDAYS = math.ceil((R[-1][0] - R[0][0]) / 86400 + 1)
ALL = [value_at(MIDNIGHT + 300 * k) for k in range(NDAYS * 288 + 1)]
GRID = ALL[1:]


def minus(a, b):
    return None if a is None or b is None else a - b


def lagged(lag):
    return [minus(GRID[i], GRID[i - lag]) for i in range(lag, len(GRID))]


STEPS = [d for d in lagged(1) if d is not None]
OUT['gvpPct'] = 100 * (math.fsum(math.hypot(5, d) for d in STEPS) / (5 * len(STEPS)) - 1)
for hours in (1, 2, 4, 24):
    OUT['conga%dh' % hours] = sd(lagged(12 * hours))
OUT['modd'] = mean([abs(d) for d in lagged(288) if d is not None])
OUT['magSampling'] = OUT['magMgdlPerHour'] = math.fsum(abs(d) for d in STEPS) / (len(STEPS) / 12)
HOURLY = [d for d in [minus(GRID[i], GRID[i - 12]) for i in range(12, len(GRID), 12)] if d is not None]
OUT['mag60min'] = math.fsum(abs(d) for d in HOURLY) / len(HOURLY)
OUT['sdRoc15'] = sd([None if d is None else d / 15 for d in lagged(3)])


def spreads(days, columns):
    """days: lists of values per day; columns: lists of (day, value) per time of day."""
    means = [mean(day) for day in days]
    cvs = [100 * sd(day) / mean(day) for day in days if sd(day) is not None]
    within = mean([sd(day) for day in days])
    profile = sd([mean([v for _, v in column]) for column in columns])
    between = mean([sd([v for _, v in column]) for column in columns])
    corrected = mean([sd([minus(v, means[d]) for d, v in column]) for column in columns])
    return within, profile, sd(means), between, corrected, mean(cvs), sd(cvs)


ROWS = [GRID[288 * d:288 * d + 288] for d in range(NDAYS)]
COLS = [[(d, ROWS[d][c]) for d in range(NDAYS)] for c in range(288)]
(OUT['SDw'], OUT['SDhhmm'], OUT['SDdm'], OUT['SDb'], OUT['SDbdm'], OUT['cvWithinDayMean'],
 OUT['cvWithinDaySd']) = spreads(ROWS, COLS)
OUT['SDwsh'] = mean([sd(GRID[i:i + 12]) for i in range(len(GRID) - 11)])
ROWS = [ALL[288 * d:288 * d + 288] for d in range(DATES[-1] - DATES[0] + 1)]
COLS = [[(d, ROWS[d][c]) for d in range(len(ROWS))] for c in range(288)]
(OUT['sdWithinDaysMgdl'], OUT['sdOfProfileMgdl'], OUT['sdOfDayMeansMgdl'], OUT['sdBetweenDaysMgdl'],
 OUT['sdBetweenDaysCorrectedMgdl'], OUT['cvWithinDaysMeanPct'], OUT['cvWithinDaysSdPct']) = spreads(ROWS, COLS)

GAPS = [(b[0] - a[0]) / 60 for a, b in zip(R, R[1:]) if round((b[0] - a[0]) / 60) > 5]
EXPECTED = round(round((R[-1][0] - R[0][0]) / 60) / 5) + 1
OUT['activePct'] = 100 * (EXPECTED - round((math.fsum(GAPS) - 5 * len(GAPS)) / 5)) / EXPECTED


def stretches(longest):
    """Index ranges of the grid without more than `longest` missing points on end; the ends are known."""
    known = [i for i, v in enumerate(GRID) if v is not None]
    cuts = [0] + [k for k in range(1, len(known)) if known[k] - known[k - 1] - 1 > longest] + [len(known)]
    return [(known[a], known[b - 1]) for a, b in zip(cuts, cuts[1:])]


def episodes(test, begin, end, until_gap):
    found = []
    for first, last in stretches(0):
        i = first
        while i <= last:
            if not all(i + k <= last and test(GRID[i + k]) for k in range(begin)):
                i += 1
                continue
            back = [j for j in range(i, last + 2 - end) if not any(test(v) for v in GRID[j:j + end])]
            stop = back[0] - 1 if back else last
            while not until_gap and not test(GRID[stop]):
                stop -= 1
            found.append((i, stop))
            i = (back[0] if back else last) + 1
    return found


COVERED = sum(1 for v in GRID if v is not None) * 5 / 1440


def summarise(prefix, found, more):
    OUT[prefix + 'total_episodes'] = len(found)
    OUT[prefix + 'avg_ep_per_day'] = len(found) / COVERED
    OUT[prefix + 'avg_ep_duration'] = mean([5 * (b - a + 1) for a, b in found]) or 0
    OUT[prefix + 'avg_ep_gl'] = mean([mean(GRID[a:b + 1]) for a, b in found])
    if more:
        OUT[prefix + 'avg_ep_per_week'] = 7 * len(found) / COVERED
        OUT[prefix + 'nocturnal_episodes'] = sum(1 for a, _ in found if (a + 1) % 288 < 72)


def apart(level1, level2):
    return [(a, b) for a, b in level1 if not any(c <= b and a <= d for c, d in level2)]


for name, until_gap in (('episodes.', True), ('episodesOurs.', False)):
    low, very_low = (episodes(lambda v, t=t: v < t, 3, 3, until_gap) for t in (70, 54))
    high, very_high = (episodes(lambda v, t=t: v > t, 3, 3, until_gap) for t in (180, 250))
    more = not until_gap
    summarise(name + 'hypo_lv1.', low, more)
    summarise(name + 'hypo_lv2.', very_low, more)
    summarise(name + 'hypo_extended.', episodes(lambda v: v < 70, 25, 3, until_gap), more)
    summarise(name + 'hyper_lv1.', high, more)
    summarise(name + 'hyper_lv2.', very_high, more)
    summarise(name + 'hypo_lv1_excl.', apart(low, very_low), more)
    summarise(name + 'hyper_lv1_excl.', apart(high, very_high), more)

low, very_low = (episodes(lambda v, t=t: v < t, 4, 6, True) for t in (70, 54))
WEEKLY54, WEEKLY70 = 7 * len(very_low) / COVERED, 7 * len(apart(low, very_low)) / COVERED
OUT['pgs'] = (1 + 9 / (1 + math.exp(-.049 * (OUT['gvpPct'] - 65.47)))
              + 1 + 9 / (1 + math.exp(.1139 * (M - 72.08))) + 9 / (1 + math.exp(-.09195 * (M - 157.57)))
              + 1 + 9 / (1 + math.exp(.0833 * (TIR - 55.04)))
              + .5 + 4.5 * (1 - math.exp(-.81093 * WEEKLY54))
              + (.5714 * WEEKLY70 + .625 if WEEKLY70 <= 7.65 else 5))


def mage(glucose):
    """Mean rise, mean fall and which comes first, of one stretch; None where nothing qualifies."""
    limit = sd(glucose)
    if len(glucose) < 32 or limit < 1:
        return None

    def moving(width):
        full = [mean(glucose[i - width + 1:i + 1]) for i in range(width - 1, len(glucose))]
        return [full[0]] * (width - 1) + full

    lead = [minus(a, b) for a, b in zip(moving(5), moving(32))]
    crossings = [0]
    for i in range(1, len(glucose)):
        if None in (glucose[i], glucose[i - 1], lead[i], lead[i - 1]):
            continue
        if lead[i] * lead[i - 1] < 0 or lead[i] * lead[crossings[-1]] < 0:
            crossings.append(i)
    turns, at = [], 0
    for here, there in zip(crossings, crossings[1:] + [len(glucose) - 1]):
        pick = max if lead[here] > 0 else min
        known = [i for i in range(at, there + 1) if glucose[i] is not None]
        best = pick(glucose[i] for i in known)
        at = next(i for i in known if glucose[i] == best)
        turns.append(best)

    def heights(sign):
        found, start, j = [], 0, 0
        values = [sign * v for v in turns]
        while j < len(values):
            foot = min(range(start, j + 1), key=lambda i: values[i])
            if values[j] - values[foot] < limit:
                j += 1
                continue
            top, k = j, j
            while True:
                top = k if values[k] > values[top] else top
                if values[top] - values[k] > limit or k == len(values) - 1:
                    break
                k += 1
            found.append((values[top] - values[foot], foot, top))
            if k == len(values) - 1:
                break
            start, j = (k if sign > 0 else top), k
        return found

    rises, falls = heights(1), heights(-1)
    if not rises and not falls:
        return None
    first = bool(rises) and (not falls or rises[0][2] <= falls[0][1])
    return mean([h for h, _, _ in rises]), mean([h for h, _, _ in falls]), first, len(glucose) - 1


PARTS = [m for m in (mage(GRID[a:b + 1]) for a, b in stretches(36)) if m]


def weighted(pick):
    pairs = [(v, m[3]) for m in PARTS for v in pick(m) if v is not None]
    return math.fsum(v * w for v, w in pairs) / sum(w for _, w in pairs)


OUT['MAGE_avg'] = weighted(lambda m: m[:2])
OUT['MAGE_service'] = OUT['mageMgdl'] = weighted(lambda m: [m[0] if m[2] else m[1]])
OUT['MAGE_max'] = weighted(lambda m: [max(m[:2])])
OUT['MAGE_plus'] = weighted(lambda m: [m[0]])
OUT['MAGE_minus'] = weighted(lambda m: [m[1]])
OUT['MAGE_naive'] = mean([abs(x - M) for x in X if abs(x - M) > S])

print('# SPDX-License-Identifier: EPL-2.0')
print('# Made by src/test/python/golden.py; do not edit.')
print('readings=%d' % N)
for key in sorted(OUT):
    print('%s=%s' % (key, 'null' if OUT[key] is None else repr(float(OUT[key]))))
