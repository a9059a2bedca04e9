#!/usr/bin/env bash
# Ical.Net 5.2.4, seen on 2026-11-30 with .NET 10 on Linux.
# Asked:    01:30 in Berlin on the night in which clocks go back, plus PT2H
# A guess:  02:30+01:00, two hours later: RFC 5545 has PT2H as an exact time, which does not follow the clock.
# It gives: 02:30+02:00, one hour later; PT3H gives 03:30+01:00, which is three hours later.
# Why it matters: a time limit of some hours after an event is an hour early on that night, by the length of one and not of another.
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
using Ical.Net.DataTypes;

var start = new CalDateTime("20251026T013000", "Europe/Berlin");
foreach (var hours in new[] { 1, 2, 3, 4 })
{
    var end = start.Add(Duration.FromHours(hours));
    Console.WriteLine($"PT{hours}H {end.AsUtc:HH:mm} UTC, {(end.AsUtc - start.AsUtc).TotalHours} hours later");
}
CS
dotnet build -v q -nologo >build || { cat build; exit 1; }
dotnet bin/Debug/net10.0/ask.dll >seen
diff - seen <<'SEEN' && echo "as written down"
PT1H 00:30 UTC, 1 hours later
PT2H 00:30 UTC, 1 hours later
PT3H 02:30 UTC, 3 hours later
PT4H 03:30 UTC, 4 hours later
SEEN
