"""Fits the weights of src/score/weights.ts to the corpora.

    npx tsx bench/features.ts ../shared/corpora > features.jsonl
    python3 bench/fit_weights.py features.jsonl ../shared/corpora [--folds 5] [--out src/score/weights.ts]

A linear-chain conditional random field over the blocks of a page (labels head, body, inner, tail).  A block is body
where the gold text has its words, told by an alignment of tokens; the other labels follow from its place.  Without
--out only the cross-validated figures are printed: folds are whole pages of one corpus id, never halves of one.
Needs python-crfsuite and rapidfuzz from PyPI; the product needs neither.
"""
import argparse
import hashlib
import json
import os
import re
import sys
import tempfile
from urllib.parse import urlsplit

import pycrfsuite
from rapidfuzz.distance import Indel

sys.path.insert(0, os.path.join(os.environ.get("CORPORA", "../shared/corpora")))
WORD = re.compile(r"\w+")
LABELS = ["head", "body", "inner", "tail"]
# A step never seen in the corpora, such as from the tail back into the body.
FORBIDDEN = -99.0


def load(path, corpora):
    gold = {}
    for corpus in ("wcxb", "fundus", "small"):
        with open(os.path.join(corpora, corpus, "pages.jsonl"), encoding="utf-8") as f:
            for line in f:
                page = json.loads(line)
                if page.get("text"):
                    gold[corpus, page["id"]] = page
    pages = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            page = json.loads(line)
            key = page["corpus"], page["id"]
            if key in gold and page["blocks"]:
                pages.append((page, gold[key]))
    return pages


def label(page, gold):
    """head/body/inner/tail of each block; None for pages whose gold is not on them."""
    tokens, owner = [], []
    for i, block in enumerate(page["blocks"]):
        words = WORD.findall(block["text"])
        tokens += words
        owner += [i] * len(words)
    wanted = WORD.findall(gold["text"])
    ids = {}
    a = [ids.setdefault(w, len(ids)) for w in tokens]
    b = [ids.setdefault(w, len(ids)) for w in wanted]
    matched = [0] * len(page["blocks"])
    total = [0] * len(page["blocks"])
    for i in owner:
        total[i] += 1
    runs = []
    for op in Indel.opcodes(a, b):
        if op.tag == "equal":
            runs.append((op.src_start, op.src_end))
    for start, end in runs:
        # Scattered single words of menus match anything; a run counts with two words, or where it fills its block.
        for at in range(start, end):
            i = owner[at]
            if end - start >= 2 or total[i] == 1:
                matched[i] += 1
    body = [total[i] > 0 and matched[i] >= 0.6 * total[i] for i in range(len(total))]
    got = sum(matched[i] for i in range(len(total)) if body[i])
    if got < 0.5 * len(wanted):
        return None
    # A lone one-word match far from any other is chance.
    for i, yes in enumerate(body):
        if yes and total[i] <= 2 and not any(body[j] and total[j] > 4 for j in range(max(0, i - 4), min(len(body), i + 5))):
            body[i] = False
    first = body.index(True)
    last = len(body) - 1 - body[::-1].index(True)
    return ["body" if yes else "head" if i < first else "tail" if i > last else "inner" for i, yes in enumerate(body)]


def site(page, gold):
    return urlsplit(gold.get("url") or page["id"]).netloc or page["id"]


def fold_of(name, folds):
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % folds


def train(rows, c1, c2, minfreq):
    trainer = pycrfsuite.Trainer(verbose=False)
    for page, labels in rows:
        # The corpora have ten blog pages to each news page; news in other languages counts more.
        for _ in range(4 if page["corpus"] == "fundus" else 1):
            trainer.append([block["features"] for block in page["blocks"]], labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 250, "feature.possible_transitions": False,
                        "feature.minfreq": minfreq})
    with tempfile.NamedTemporaryFile(suffix=".crf", delete=False) as f:
        name = f.name
    trainer.train(name)
    tagger = pycrfsuite.Tagger()
    tagger.open(name)
    os.unlink(name)
    return tagger


class Model:
    """State and transition weights of a fitted tagger, decoded with a head start for the body."""

    def __init__(self, tagger):
        info = tagger.info()
        self.states = {}
        for (name, tag), weight in info.state_features.items():
            self.states.setdefault(name, [0.0] * 4)[LABELS.index(tag)] = weight
        self.trans = [[info.transitions.get((a, b), FORBIDDEN) for b in LABELS] for a in LABELS]

    def tag(self, blocks, bias):
        best, back = None, []
        for block in blocks:
            own = [0.0] * 4
            for name in block["features"]:
                for k, weight in enumerate(self.states.get(name, ())):
                    own[k] += weight
            own[1] += bias
            if best is None:
                best = [own[0], own[1], FORBIDDEN, own[3]]
                continue
            came, now = [], []
            for k in range(4):
                j = max(range(4), key=lambda j: best[j] + self.trans[j][k])
                came.append(j)
                now.append(best[j] + self.trans[j][k] + own[k])
            best = now
            back.append(came)
        k = max(range(4), key=lambda k: best[k])
        tags = [k]
        for came in reversed(back):
            k = came[k]
            tags.append(k)
        return [LABELS[k] for k in reversed(tags)]


def evaluate(folds, rows, args):
    import score
    results = {bias: {} for bias in args.bias}
    oracle = {}
    for k in range(folds):
        part = [(p, l) for p, g, l in rows if fold_of(site(p, g), folds) != k]
        tagger = train(part, args.c1, args.c2, args.minfreq)
        model = Model(tagger)
        for page, gold, labels in rows:
            if fold_of(site(page, gold), folds) != k:
                continue
            key = page["corpus"], page["kind"]
            for bias, out in [*results.items(), (None, oracle)]:
                tags = labels if bias is None else model.tag(page["blocks"], bias)
                text = "\n\n".join(b["text"] for b, t in zip(page["blocks"], tags) if t == "body")
                out.setdefault(key, {})[page["id"]] = score.score_page(gold, {"text": text})
    for bias, out in [*results.items(), ("oracle", oracle)]:
        for key, pages in sorted(out.items()):
            s = score.summarise(pages)["shingle"]
            print("%-6s %-8s %-12s F1 %.4f  P %.4f  R %.4f  exact %.3f"
                  % (bias, *key, s["f1"], s["precision"], s["recall"], s["accuracy"]))


def write(tagger, path):
    info = tagger.info()
    states = {}
    for (name, tag), weight in info.state_features.items():
        states.setdefault(name, dict.fromkeys(LABELS, 0.0))[tag] = weight
    rows = []
    for name in sorted(states):
        values = [round(states[name][tag], 2) for tag in LABELS]
        if any(abs(v) >= 0.05 for v in values):
            rows.append("  '%s': [%s]," % (name.replace("'", "\\'"), ", ".join("%g" % v for v in values)))
    trans = [[info.transitions.get((a, b), -99.0) for b in LABELS] for a in LABELS]
    lines = ["// Written by bench/fit_weights.py; fit again rather than edit by hand.",
             "",
             "/** What a block can be: before the article, the article, furniture inside it, behind the article. */",
             "export const LABELS = ['head', 'body', 'inner', 'tail'] as const;",
             "export type Label = (typeof LABELS)[number];",
             "",
             "/** Score of a page's first label, in the order of LABELS; furniture inside an article cannot begin a page. */",
             "export const START: readonly number[] = [0, 0, -99, 0];",
             "",
             "/** Score of going from one label (row) to the next (column). */",
             "export const TRANSITIONS: readonly (readonly number[])[] = ["]
    lines += ["  [%s]," % ", ".join("%g" % round(v, 2) for v in row) for row in trans]
    lines += ["];", "", "/** What each feature says for each label, in the order of LABELS. */",
              "// prettier-ignore", "export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {"] + rows + ["};", ""]
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("features")
    parser.add_argument("corpora")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--c1", type=float, default=0.5)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--minfreq", type=int, default=8)
    parser.add_argument("--bias", type=float, nargs="+", default=[0, 0.5, 1], help="head start of the body, to compare")
    parser.add_argument("--out")
    args = parser.parse_args()
    sys.path.insert(0, args.corpora)
    rows = []
    for page, gold in load(args.features, args.corpora):
        labels = label(page, gold)
        if labels:
            rows.append((page, gold, labels))
    print("%d pages" % len(rows))
    if args.folds:
        evaluate(args.folds, rows, args)
    if args.out:
        write(train([(p, l) for p, g, l in rows], args.c1, args.c2, args.minfreq), args.out)


if __name__ == "__main__":
    main()
