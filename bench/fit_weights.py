"""Fits the weights of src/score/weights.ts to the corpora and the fixtures.

    npx tsx bench/features.ts ../shared/corpora > features.jsonl
    python3 bench/fit_weights.py features.jsonl ../shared/corpora [--folds 3] [--out src/score/weights.ts]
    npx tsx bench/features.ts ../shared/corpora html > features.jsonl
    python3 bench/fit_weights.py features.jsonl ../shared/corpora [--folds 3] [--out src/score/markup-weights.ts]

A linear-chain conditional random field over the blocks of a page (labels head, body, inner, tail).  A block is body
where the gold text has its words, told by an alignment of tokens; the other labels follow from its place.  The trafeval
pages have no full gold: a model fitted to the others labels them, held to their "with" and "without" snippets.  Without
--out only cross-validated figures are printed: a fold never shares a site with the pages it was fitted to.  They are
the figures to expect on sites never seen, before the phrase rules, which act on the labelled page.
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

WORD = re.compile(r"\w+")
LABELS = ["head", "body", "inner", "tail"]
# Furniture inside the article is a part of its course.
PART = [0, 1, 1, 3]
# A step never seen in the corpora, such as from the tail back into the body.
FORBIDDEN = -99.0
# A head start for each word and a price for ends where nothing ends, as src/score/body.ts adds them when it decodes.
# The price is the one the weights were last fitted with: body.ts has raised it since, and src/score/gaps.ts reads more
# than is told here (lists amid the story, quoted and announced lines): the figures printed are those of this decoding.
HEAD_START, HEAD_START_WORDS = 0.025, 50
SEAM_PENALTY, WIDE_GAP = 4.0, 4
ENDS_ARTICLES = {"cookie-notice", "navigation", "related", "comments", "author-bio", "footer", "feedback"}
# The corpora have ten blog pages to each news page, and few in other languages: those count more.
REPEATS = {"fundus": 4, "fixtures": 4}
# Snippets shorter than this may stand anywhere.
LEAST_SNIPPET = 12


class Page:
    def __init__(self, probed, gold):
        self.corpus, self.kind, self.id = probed["corpus"], probed["kind"], probed["id"]
        self.blocks, self.gold, self.labels = probed["blocks"], gold, None
        self.site = urlsplit(gold.get("url") or "").netloc or self.id
        self.features = [block["features"] for block in self.blocks]
        # Mark-up says where articles end; gaps are told in plain text alone.
        self.seams, self.joined = ([0] * len(self.features), frozenset()) if self.kind == "html" else gaps(self.features)
        self.words = [words_of(block["text"]) for block in self.blocks]


def words_of(text):
    """Words as the scoring counts them: halves of characters where no spaces are written."""
    if len(text) > 30 and text.count(" ") * 12 < len(text):
        return len(text) / 2
    return len(text.split())


def gaps(features):
    """The weak gaps of src/score/gaps.ts, told by the features."""
    seams, joined, last, strong = [0] * len(features), [], -1, True
    for i, names in enumerate(features):
        prose = any(name in ("words:5,end", "words:6,end", "words:7,end", "words:8,end") for name in names)
        hits = [name[4:] for name in names if name.startswith("hit:")]
        if any(hit.split(",")[0] in ENDS_ARTICLES for hit in hits) or any(n.startswith("opens:") for n in names):
            strong = True
        if not prose or any(not hit.endswith(",glued") for hit in hits):
            continue
        if not strong and i - last <= WIDE_GAP:
            for j in range(last + 1, i + 1):
                seams[j] = 1
            joined.append(i)
        last, strong = i, False
    return seams, frozenset(joined)


def load(path, corpora):
    gold = {}
    for corpus in ("wcxb", "fundus", "small", "trafeval"):
        with open(os.path.join(corpora, corpus, "pages.jsonl"), encoding="utf-8") as f:
            for line in f:
                page = json.loads(line)
                if page.get("text") or corpus == "trafeval":
                    gold[corpus, page["id"]] = {k: page.get(k) for k in ("url", "text", "with", "without")}
    with open(path, encoding="utf-8") as f:
        for line in f:
            probed = json.loads(line)
            known = {"text": probed["gold"]} if "gold" in probed else gold.get((probed["corpus"], probed["id"]))
            if known and probed["blocks"]:
                yield Page(probed, known)


def label(page):
    """head/body/inner/tail of each block by the gold text; None for pages whose gold is not on them."""
    tokens, owner = [], []
    for i, block in enumerate(page.blocks):
        words = WORD.findall(block["text"])
        tokens += words
        owner += [i] * len(words)
    wanted = WORD.findall(page.gold["text"])
    ids = {}
    a = [ids.setdefault(w, len(ids)) for w in tokens]
    b = [ids.setdefault(w, len(ids)) for w in wanted]
    matched, total = [0] * len(page.blocks), [0] * len(page.blocks)
    for i in owner:
        total[i] += 1
    for op in Indel.opcodes(a, b):
        if op.tag != "equal":
            continue
        # Scattered single words of menus match anything; a run counts with two words, or where it fills its block.
        for at in range(op.src_start, op.src_end):
            if op.src_end - op.src_start >= 2 or total[owner[at]] == 1:
                matched[owner[at]] += 1
    body = [total[i] > 0 and matched[i] >= 0.6 * total[i] for i in range(len(total))]
    if sum(matched[i] for i in range(len(total)) if body[i]) < 0.5 * len(wanted):
        return None
    # A lone word or two far from any other match are chance.
    for i, yes in enumerate(body):
        near = range(max(0, i - 4), min(len(body), i + 5))
        if yes and total[i] <= 2 and len(body) > 20 and not any(body[j] and total[j] > 4 for j in near):
            body[i] = False
    return place(body) if any(body) else None


def place(body):
    first, last = body.index(True), len(body) - 1 - body[::-1].index(True)
    return ["body" if yes else "head" if i < first else "tail" if i > last else "inner" for i, yes in enumerate(body)]


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def label_by_snippets(page, model):
    """The model's own labels, held to the snippets."""
    texts = [squeeze(block["text"]) for block in page.blocks]
    inside = [squeeze(s) for s in page.gold["with"] if len(squeeze(s)) >= LEAST_SNIPPET]
    outside = [squeeze(s) for s in page.gold["without"] if len(squeeze(s)) >= LEAST_SNIPPET]
    forced = {}
    for i, text in enumerate(texts):
        if any(s in text for s in inside):
            forced[i] = True
        elif any(s in text for s in outside):
            forced[i] = False
    if not any(forced.values()):
        return None
    tags = model.tag(page, HEAD_START, SEAM_PENALTY, forced)
    return place([tag == "body" for tag in tags])


class Model:
    """State and transition weights, decoded as src/score/body.ts does."""

    def __init__(self, tagger):
        info = tagger.info()
        self.states = {}
        for (name, tag), weight in info.state_features.items():
            self.states.setdefault(name, [0.0] * 4)[LABELS.index(tag)] = weight
        self.trans = [[info.transitions.get((a, b), FORBIDDEN) for b in LABELS] for a in LABELS]

    def tag(self, page, head_start=HEAD_START, penalty=SEAM_PENALTY, forced={}):
        best, back = None, []
        for i, names in enumerate(page.features):
            own = [0.0] * 4
            for name in names:
                for k, weight in enumerate(self.states.get(name, ())):
                    own[k] += weight
            own[1] += head_start * min(HEAD_START_WORDS, page.words[i])
            if i in page.joined:
                own[2] -= penalty
            if i in forced:
                own[1] += 50 if forced[i] else -50
            if best is None:
                best = [own[0], own[1], FORBIDDEN, own[3]]
                continue
            came, now = [], []
            for k in range(4):
                scores = [best[j] + self.trans[j][k] - (penalty * page.seams[i] if PART[j] != PART[k] else 0)
                          for j in range(4)]
                j = max(range(4), key=scores.__getitem__)
                came.append(j)
                now.append(scores[j] + own[k])
            best = now
            back.append(came)
        k = max(range(4), key=lambda k: best[k])
        tags = [k]
        for came in reversed(back):
            k = came[k]
            tags.append(k)
        return [LABELS[k] for k in reversed(tags)]


def fit(pages, args):
    trainer = pycrfsuite.Trainer(verbose=False)
    for page in pages:
        for _ in range(REPEATS.get(page.corpus, 1)):
            trainer.append(page.features, page.labels)
    trainer.set_params({"c1": args.c1, "c2": args.c2, "max_iterations": args.iterations,
                        "feature.possible_transitions": False, "feature.minfreq": args.minfreq})
    with tempfile.NamedTemporaryFile(suffix=".crf", delete=False) as f:
        name = f.name
    trainer.train(name)
    tagger = pycrfsuite.Tagger()
    tagger.open(name)
    os.unlink(name)
    return Model(tagger)


def fit_all(pages, args):
    """Fits to the pages with full gold, labels the others by that, and fits to all."""
    full = [page for page in pages if page.gold.get("text")]
    rest = [page for page in pages if not page.gold.get("text")]
    model = fit(full, args)
    for page in rest:
        page.labels = label_by_snippets(page, model)
    return fit(full + [page for page in rest if page.labels], args)


def fold_of(site, folds):
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % folds


def evaluate(pages, args):
    import score
    out = {}
    for k in range(args.folds):
        model = fit_all([page for page in pages if page.corpus == "fixtures" or fold_of(page.site, args.folds) != k], args)
        for page in pages:
            if page.corpus == "fixtures" or fold_of(page.site, args.folds) != k:
                continue
            for head_start in args.head_start:
                tags = model.tag(page, head_start)
                text = "\n\n".join(b["text"] for b, t in zip(page.blocks, tags) if t == "body")
                found = score.score_page(page.gold, {"text": text})
                out.setdefault((head_start, page.corpus, page.kind), {})[page.id] = found
    for key, scored in sorted(out.items()):
        s = score.summarise(scored)
        if "shingle" in s:
            s = s["shingle"]
            figures = "F1 %.4f  P %.4f  R %.4f  exact %.3f" % (s["f1"], s["precision"], s["recall"], s["accuracy"])
        else:
            s = s["segments"]
            figures = "segments F1 %.4f  with %.4f  without %.4f" % (s["f1"], s["recall"], s["without_found"])
        print("%-6s %-8s %-12s %s" % (*key, figures), flush=True)


def number(value):
    return "%g" % round(value, 2)


def write(model, path, is_markup):
    rows = []
    for name in sorted(model.states):
        values = [round(v, 2) for v in model.states[name]]
        if any(abs(v) >= 0.05 for v in values):
            rows.append("  '%s': [%s]," % (name.replace("'", "\\'"), ", ".join(number(v) for v in values)))
    lines = ["// Written by bench/fit_weights.py; fit again rather than edit by hand.", ""]
    if not is_markup:
        lines += ["/** What a block can be: before the article, the article, furniture inside it, behind the article. */",
             "export const LABELS = ['head', 'body', 'inner', 'tail'] as const;",
             "export type Label = (typeof LABELS)[number];",
             "",
             "/** Score of a page's first label, in the order of LABELS; furniture inside an article cannot begin a page. */",
             "export const START: readonly number[] = [0, 0, -99, 0];",
             ""]
    lines += ["/** Score of going from one label (row) to the next (column). */",
              "export const TRANSITIONS: readonly (readonly number[])[] = ["]
    lines += ["  [%s]," % ", ".join(number(v) for v in row) for row in model.trans]
    lines += ["];", "", "/** What each feature says for each label, in the order of LABELS. */",
              "export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {"] + rows + ["};", ""]
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("features")
    parser.add_argument("corpora")
    parser.add_argument("--folds", type=int, default=3, help="0: no cross-validation")
    parser.add_argument("--c1", type=float, default=0.5)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--minfreq", type=int, default=8)
    parser.add_argument("--iterations", type=int, default=200)
    parser.add_argument("--head-start", type=float, nargs="+", default=[HEAD_START])
    parser.add_argument("--out")
    args = parser.parse_args()
    sys.path.insert(0, args.corpora)
    pages = []
    for page in load(args.features, args.corpora):
        if page.gold.get("text"):
            page.labels = label(page)
        if page.labels or not page.gold.get("text"):
            pages.append(page)
    print("%d pages" % len(pages), flush=True)
    if args.out:
        write(fit_all(pages, args), args.out, all(page.kind in ("html", "own") for page in pages))
    if args.folds:
        evaluate(pages, args)


if __name__ == "__main__":
    main()
