"""Exports of many days on the command line."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app import cli_batch
from briefing_app.cli import main
from briefing_app.services.brief_batch import Progress

SOURCE = Path(__file__).resolve().parents[1] / "src"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_that_all_days_of_a_range_get_the_files_that_single_exports_give(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ["--from", "2021-08-12", "--to", "13/8", "--known-by", "that-day", "--paper", "letter"]
    assert main(["export", *days, "-o", str(tmp_path / "days")]) == 0
    told = capsys.readouterr()
    assert told.out.endswith("12 August – 13 August 2021. Each day as known on it.\n")
    assert told.err == "1 of 2 days, about 5 s left\n2 of 2 days\n"
    for day in ("2021-08-12", "2021-08-13"):
        single = tmp_path / "single.pdf"
        one = ["--date", day, "--known-by", "that-day", "--paper", "letter"]
        assert main(["export", *one, "-o", str(single)]) == 0
        made = tmp_path / "days" / f"brief-{day}-known-{day}.pdf"
        assert made.read_bytes() == single.read_bytes()


@pytest.mark.parametrize("target", ["-", "august.json", "august.map.svg"])
def test_that_many_days_go_to_no_other_kind_of_file(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--from", "13/8", "-o", target]) == 2
    assert "as PDF to a folder or a file, or maps" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--from", "13/8", "--to", "12/8"], "exchange them"),
        (["--date", "13/8", "--to", "14/8"], "--to and --every need --from"),
        (["--date", "13/8", "--every", "change"], "--to and --every need --from"),
        (["--from", "2/5", "--to", "3/5", "--every", "change"], "No place changed hands"),
        (["--from", "13/8", "--format", "csv"], "see --whole-period"),
        (["--date", "13/8", "--format", "maps"], "maps show several days"),
        (["--from", "13/8", "--format", "maps"], "The page of maps is a PDF"),
        (["--from", "13/8", "--every", "0"], "'0' is not day, change or a number"),
        (["--from", "13/8", "--every", "week"], "'week' is not day, change or a number"),
        (["--from", "13/8", "--to", "2022-01-01"], "--to: 2022-01-01 lies outside"),
    ],
)
def test_that_a_range_which_cannot_be_is_refused(
    arguments: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", *arguments, "-o", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert complaint in told
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_in_the_place_of_the_folder_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "days"
    target.write_text("mine")
    assert main(["export", "--from", "7/9", "-o", str(target)]) == 3
    assert "days cannot be written: it is not a folder. Nothing was written." in (
        capsys.readouterr().err
    )
    assert target.read_text() == "mine"


def test_that_a_name_of_a_pdf_gives_one_booklet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "august.pdf"
    assert main(["export", "--from", "12/8", "--to", "13/8", "-o", str(target)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"Wrote {target}: 2 days, ")
    assert told.err.endswith("Setting the pages of 2 days\n")
    assert target.read_bytes().startswith(b"%PDF-")


def test_that_the_maps_of_one_day_in_seven_make_a_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "maps.pdf"
    days = ["--from", "1/8", "--every", "7", "--format", "maps"]
    assert main(["export", *days, "-o", str(target)]) == 0
    assert capsys.readouterr().out.startswith(f"Wrote {target}: 6 maps.\n")


def test_that_more_maps_than_a_page_holds_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "maps.pdf"
    assert main(["export", "--from", "1/5", "--format", "maps", "-o", str(target)]) == 3
    assert "a page has room for 30 maps, and these are 130" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")
def test_that_ctrl_c_leaves_whole_files_and_says_how_to_go_on(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefing_app", "export", "--from", "1/5", "-o", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("13 of 130 days, about ")
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
    assert process.returncode == 130
    files = list(tmp_path.iterdir())
    assert f"Stopped. {len(files)} of 130 days are in {tmp_path}, each file whole. " in told
    assert "The same again goes on from there." in told
    assert "Traceback" not in told
    assert 13 <= len(files) < 130
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)


def test_that_a_terminal_gets_a_bar_which_is_gone_at_the_end() -> None:
    terminal = Terminal()
    meter = cli_batch.Meter(terminal)
    meter.tell(Progress(41, 130, 21.0))
    assert terminal.getvalue() == f"\r{'█' * 7}{'░' * 17} 41 of 130 days, about 25 s left\x1b[K"
    meter.end()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_that_a_run_without_standard_error_goes_on() -> None:
    meter = cli_batch.Meter(None)
    meter.tell(Progress(1, 2, 1.0))
    meter.end()
