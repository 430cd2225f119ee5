import subprocess
from pathlib import Path

import pytest

from generator.render.script import ScriptError, join_scripts, strip
from tests.node import NODE

ASSETS = Path(__file__).parents[2] / "templates" / "assets" / "chronology"


def test_module_comes_after_what_it_imports():
    files = join_scripts(
        {
            "main.js": "import { ferry } from './boats.js';\nferry();\n",
            "boats.js": "import { river } from './water.js';\nexport const ferry = () => river;\n",
            "water.js": "export const river = 'Orsa';\n",
        },
        "main.js",
    )
    assert files == {"main.js": "const river='Orsa';\nconst ferry=()=>river;\nferry();\n"}


def test_module_that_two_import_is_sent_once():
    files = join_scripts(
        {
            "main.js": "import { a } from './a.js';\nimport { b } from './b.js';\na(b);\n",
            "a.js": "import { b } from './b.js';\nexport const a = () => b;\n",
            "b.js": "export const b = 1;\n",
        },
        "main.js",
    )
    assert files["main.js"].count("const b=1") == 1


def test_module_imported_when_needed_is_a_file_of_its_own_with_its_exports():
    files = join_scripts(
        {
            "main.js": "const share = () => import('./share.js');\n",
            "share.js": "import { copy } from './copy.js';\nexport function shown() { copy(); }\n",
            "copy.js": "export const copy = () => 1;\n",
        },
        "main.js",
    )
    assert files["share.js"] == "const copy=()=>1;\nexport function shown(){copy();}\n"
    assert "copy" not in files["main.js"]


def test_file_that_comes_later_takes_what_the_first_has_from_there():
    files = join_scripts(
        {
            "main.js": "import { ferry } from './boats.js';\nferry(() => import('./share.js'));\n",
            "boats.js": "export const ferry = (a) => a;\nexport const raft = 1;\n",
            "share.js": "import { ferry as boat, raft } from './boats.js';\n"
            "import { copy } from './copy.js';\nexport const shown = () => copy(boat, raft);\n",
            "copy.js": "export const copy = (a) => a;\n",
        },
        "main.js",
    )
    assert files["main.js"].endswith("export{ferry,raft};\n")
    assert files["share.js"] == (
        "import{ferry,raft}from'./main.js';\nconst copy=(a)=>a;\n"
        "const boat=ferry;export const shown=()=>copy(boat,raft);\n"
    )


def test_module_that_the_first_file_has_is_passed_on_when_it_is_asked_for_later():
    files = join_scripts(
        {
            "main.js": "import { a } from './a.js';\na(() => import('./a.js'));\n",
            "a.js": "export const a = (b) => b;\nexport async function c() {}\n",
        },
        "main.js",
    )
    assert files["a.js"] == "export{a,c}from'./main.js';\n"
    assert files["main.js"].endswith("export{a,c};\n")


def test_renamed_import_keeps_its_name():
    files = join_scripts(
        {
            "main.js": "import { day as today } from './day.js';\nshow(today);\n",
            "day.js": "export const day = 3;\n",
        },
        "main.js",
    )
    assert files["main.js"] == "const day=3;\nconst today=day;show(today);\n"


@pytest.mark.parametrize(
    "statement",
    [
        "import * as all from './a.js';",
        "import a from './a.js';",
        "import { a } from 'left-pad';",
        "export default 3;",
        "export { a } from './a.js';",
        "export * from './a.js';",
    ],
)
def test_unknown_form_is_refused_and_named(statement: str):
    with pytest.raises(ScriptError, match=r"main\.js cannot be joined: (import|export)"):
        join_scripts({"main.js": f"{statement}\n", "a.js": "export const a = 1;\n"}, "main.js")


def test_missing_module_is_named_with_who_imports_it():
    with pytest.raises(ScriptError, match=r"main\.js imports gone\.js, which is not there"):
        join_scripts({"main.js": "import { a } from './gone.js';\n"}, "main.js")


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a = 1; // one\nb = 2;", "a=1;b=2;"),
        ("/** Says so. */\nconst a = 'x // y';", "const a='x // y';"),
        ('const a = "it\'s /* not */ over";', 'const a="it\'s /* not */ over";'),
        (
            "const a = `one\n    two  // ${ b + `c ${ d }` }  `;",
            "const a=`one\n    two  // ${b+`c ${d}`}  `;",
        ),
        ("const p = /[/'\"`]/.test(q);", "const p= /[/'\"`]/.test(q);"),
        ("return /\\/\\/ x/g;", "return /\\/\\/ x/g;"),
        ("a = b / c / d;", "a=b / c / d;"),
        ("x = (a + b) / 2; // half", "x=(a+b) / 2;"),
        ("a = b + +c - -d;", "a=b+ +c- -d;"),
        ("const f = (a) => {\n  return a\n}\nf()", "const f=(a)=>{return a\n}\nf()"),
        ("let a\nlet b\n\n\nb = a", "let a\nlet b\nb=a"),
        ("if (a) return\n(b)", "if(a)return\n(b)"),
        ("a = `${{ b: 1 }.b}`;", "a=`${{b:1}.b}`;"),
        ("case 'a': x in y", "case 'a':x in y"),
    ],
)
def test_only_what_is_not_needed_goes(written: str, sent: str):
    assert strip(written) == f"{sent}\n"


@pytest.mark.parametrize("code", ["a /* b", "a = `b ${c", "a = /b\n/"])
def test_what_does_not_end_is_an_error(code: str):
    with pytest.raises(ScriptError, match="does not end"):
        strip(code)


def test_joined_script_of_the_site_is_a_valid_module(tmp_path: Path):
    modules = {path.name: path.read_text("utf-8") for path in ASSETS.glob("*.js")}
    for name, code in join_scripts(modules, "main.js").items():
        path = tmp_path / name.replace(".js", ".mjs")
        path.write_text(code, encoding="utf-8")
        checked = subprocess.run([NODE, "--check", path], capture_output=True, text=True)
        assert checked.returncode == 0, f"{name}: {checked.stderr}"
