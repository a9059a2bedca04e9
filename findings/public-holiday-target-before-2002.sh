#!/usr/bin/env bash
# PublicHoliday 3.17.0, seen on 2026-11-30 with .NET 10 on Linux.
# Asked:    the closing days of TARGET in 1999 and 2001
# A guess:  as the central bank published them year by year until 2002: in 1999 New Year, Christmas and 31 December; in 2001 the six of today and 31 December.
# It gives: the six of today for both years: Good Friday of 1999 is closed and 31 December 1999 and 2001 are open.
# Why it matters: interest of old claims that runs to a settlement day is counted to a day that was none.
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

var target = new EcbTargetClosingDay();
foreach (var day in new DateTime[] { new(1999, 4, 2), new(1999, 12, 31), new(2001, 12, 31), new(2002, 12, 31) })
{
    Console.WriteLine($"{day:yyyy-MM-dd} closed: {target.IsPublicHoliday(day)}");
}
CS
dotnet build -v q -nologo >build || { cat build; exit 1; }
dotnet bin/Debug/net10.0/ask.dll >seen
diff - seen <<'SEEN' && echo "as written down"
1999-04-02 closed: True
1999-12-31 closed: False
2001-12-31 closed: False
2002-12-31 closed: False
SEEN
