#!/usr/bin/env bash
# Ical.Net 5.2.4, seen on 2026-11-30 with .NET 10 on Linux.
# Asked:    FREQ=HOURLY;COUNT=4 from 00:30 in London, over the night in which clocks go back, and the same a week later
# A guess:  four occurrences both times.
# It gives: two on that night: the list ends at the hour that comes twice, without a word; four a week later.
# Why it matters: what is due every so many hours of an outage is counted short.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >ask.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Ical.Net" Version="[5.2.4]" />
  </ItemGroup>
</Project>
XML
cat >Ask.cs <<'CS'
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

foreach (var day in new[] { "20251026", "20251102" })
{
    var hourly = new CalendarEvent { Start = new CalDateTime(day + "T003000", "Europe/London"), RecurrenceRule = new RecurrencePattern("FREQ=HOURLY;COUNT=4") };
    var times = hourly.GetOccurrences().Select(o => o.Period.StartTime.AsUtc.ToString("HH:mm")).ToArray();
    Console.WriteLine($"{day}: {times.Length}: {string.Join(" ", times)} UTC");
}
CS
dotnet build -v q -nologo >build || { cat build; exit 1; }
dotnet bin/Debug/net10.0/ask.dll >seen
diff - seen <<'SEEN' && echo "as written down"
20251026: 2: 23:30 00:30 UTC
20251102: 4: 00:30 01:30 02:30 03:30 UTC
SEEN
