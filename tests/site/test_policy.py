import base64
import hashlib

from generator.site.policy import add_policy, find_script_hashes

PAGE = '<!doctype html><html><head><meta charset="utf-8">{}</head><body></body></html>'


def test_every_inline_script_is_named_by_its_hash():
    code = "let a = 1;\n"
    wanted = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    page = add_policy(PAGE.format(f"<script>{code}</script>"))
    assert f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{wanted}';" in page
    assert "unsafe-inline" not in page
    assert "'unsafe-eval'" not in page


def test_data_and_files_need_no_hash():
    page = '<script type="application/json">{"a": 1}</script><script src="a.js"></script>'
    assert find_script_hashes(page) == []


def test_policy_stands_before_anything_it_governs():
    page = add_policy(PAGE.format("<script>1</script>"))
    assert page.index("Content-Security-Policy") < page.index("<script>")
