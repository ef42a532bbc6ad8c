"""Runs one Python peer over pages, in that peer's own environment.

    python run-python.py PEER PAGES.jsonl [--no-warm-up]

PAGES.jsonl has an object a page: id, url, lang, html. Prints an object a page: id, ms (processor time of the extraction
alone), and text or html, title, authors, date, or error; at the end {"memory": bytes}, the most that was resident.
"""
import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")
WARM_UP_PAGES = 3


def trafilatura_runner():
    import trafilatura

    def run(page):
        found = trafilatura.extract(page["html"], output_format="json", with_metadata=True, include_comments=False)
        found = json.loads(found) if found else {}
        return {"text": found.get("text"), "title": found.get("title"), "date": found.get("date"),
                "authors": (found.get("author") or "").split("; ")}

    return run


def newspaper4k_runner():
    import newspaper

    def run(page):
        article = newspaper.Article(page["url"], fetch_images=False)
        article.download(input_html=page["html"])
        article.parse()
        return {"text": article.text, "title": article.title, "authors": article.authors,
                "date": str(article.publish_date or "")}

    return run


def readability_lxml_runner():
    from readability import Document

    def run(page):
        document = Document(page["html"])
        return {"html": document.summary(), "title": document.short_title()}

    return run


def goose3_runner():
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def run(page):
        article = goose.extract(raw_html=page["html"])
        return {"text": article.cleaned_text, "title": article.title, "authors": article.authors,
                "date": str(article.publish_date or "")}

    return run


def justext_runner():
    import justext

    # It works with the stop words of one language, which it has to be told.
    names = {"de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian", "pl": "Polish",
             "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "no": "Norwegian_Bokmal", "da": "Danish",
             "nl": "Dutch", "tr": "Turkish", "ko": "Korean", "id": "Indonesian", "hu": "Hungarian", "fi": "Finnish",
             "bn": "Bengali"}

    def run(page):
        name = names.get(page["lang"] or "en", "English")
        paragraphs = justext.justext(page["html"], justext.get_stoplist(name))
        return {"text": "\n\n".join(p.text for p in paragraphs if not p.is_boilerplate)}

    return run


def resiliparse_runner():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def run(page):
        tree = HTMLTree.parse(page["html"])
        text = extract_plain_text(tree, main_content=True, alt_texts=False, comments=False, preserve_formatting=True)
        return {"text": text, "title": tree.title}

    return run


RUNNERS = {
    "trafilatura": trafilatura_runner,
    "newspaper4k": newspaper4k_runner,
    "readability-lxml": readability_lxml_runner,
    "goose3": goose3_runner,
    "justext": justext_runner,
    "resiliparse": resiliparse_runner,
}


def answer(run, page):
    start = time.process_time()
    try:
        found = run(page)
    except Exception as error:  # A page that a peer cannot read is a result.
        found = {"error": "%s: %s" % (type(error).__name__, str(error)[:200])}
    return dict(found, id=page["id"], ms=(time.process_time() - start) * 1000)


def peak_memory():
    """In bytes. What the system counts for a process begins with what its parent had; Linux says what it had itself."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main():
    peer, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    # What a peer prints itself must not mix with the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    run = RUNNERS[peer]()
    if "--no-warm-up" not in sys.argv:
        for page in pages[:WARM_UP_PAGES]:
            answer(run, page)
    for page in pages:
        print(json.dumps(answer(run, page)), file=answers, flush=True)
    print(json.dumps({"memory": peak_memory()}), file=answers, flush=True)


main()
