#!/usr/bin/env bash
# Everything that must hold before a change goes in: packages, a build without warnings, format, all tests.
# Runs from any folder. What follows the command goes to the tests: ./check.sh --filter-class "*House*"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# English, so that the summary reads the same everywhere; and nothing is told to anybody outside.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

# A build machine's log gets no colours.
plain=--no-ansi
if [ -t 1 ]; then plain=; fi

solution=DaiLanh.Blazor.sln
step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

step "restore"
dotnet restore "$solution" --verbosity quiet

step "build, warnings are errors"
dotnet build "$solution" --configuration Release --no-restore -warnaserror --verbosity quiet

step "format"
dotnet format "$solution" --no-restore --verify-no-changes

step "tests"
dotnet test --solution "$solution" --configuration Release --no-build --no-progress $plain "$@"

step "done"
