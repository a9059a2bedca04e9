#!/usr/bin/env bash
# PublicHoliday 3.17.0, seen on 2026-11-30 with .NET 10 on Linux.
# Asked:    whether 22 September is a holiday in Japan in years in which the 21st and the 23rd are
# A guess:  yes: by the Act on National Holidays a day between two national holidays is a holiday (as in 2009, 2015 and 2026).
# It gives: a working day in all three years, with holidays on both sides.
# Why it matters: a time limit in working days ends a day early in such a year, the first for eleven years.
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
    <PackageReference Include="PublicHoliday" Version="[3.17.0]" />
  </ItemGroup>
</Project>
XML
cat >Ask.cs <<'CS'
using PublicHoliday;

var japan = new JapanPublicHoliday();
foreach (var year in new[] { 2009, 2015, 2026 })
{
    var day = new DateTime(year, 9, 22);
    Console.WriteLine($"{day:yyyy-MM-dd}: the day before {japan.IsPublicHoliday(day.AddDays(-1))}, itself {japan.IsPublicHoliday(day)}, the day after {japan.IsPublicHoliday(day.AddDays(1))}");
}
CS
dotnet build -v q -nologo >build || { cat build; exit 1; }
dotnet bin/Debug/net10.0/ask.dll >seen
diff - seen <<'SEEN' && echo "as written down"
2009-09-22: the day before True, itself False, the day after True
2015-09-22: the day before True, itself False, the day after True
2026-09-22: the day before True, itself False, the day after True
SEEN
