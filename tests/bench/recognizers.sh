#!/usr/bin/env bash
# Make an environment of its own for recognizers-text, which tests/bench/figures.py times itself
# against: tests/bench/recognizers.sh FOLDER
set -euo pipefail
python3 -m venv "$1"
"$1/bin/pip" install --quiet "recognizers-text-suite" "emoji<2"
