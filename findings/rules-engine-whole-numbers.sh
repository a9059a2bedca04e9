#!/usr/bin/env bash
# RulesEngine 6.0.1, seen on 2026-11-30 with .NET 10 on Linux.
# Asked:    rules over whole numbers: half of 5, and 65,536 times 65,536 compared with zero
# A guess:  2.5, and above zero; or an error that says that a number is too large.
# It gives: half of 5 is 2, and the product is not above zero: 32-bit arithmetic that wraps, with IsSuccess false and no message.
# Why it matters: a rule about an amount is quietly not met for large amounts; the caller can't tell it from a rule that does not apply.
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
    <PackageReference Include="RulesEngine" Version="[6.0.1]" />
  </ItemGroup>
</Project>
XML
cat >Ask.cs <<'CS'
using RulesEngine.Models;

foreach (var (expression, n) in new[] { ("n / 2 == 2.5", 5), ("n / 2 == 2", 5), ("n * n > 0", 46340), ("n * n > 0", 46341), ("n * n > 0", 65536) })
{
    var workflow = new Workflow { WorkflowName = "claim", Rules = [new Rule { RuleName = "rule", Expression = expression }] };
    var results = await new RulesEngine.RulesEngine([workflow]).ExecuteAllRulesAsync("claim", new RuleParameter("n", n));
    Console.WriteLine($"{expression} for {n}: {results[0].IsSuccess}, message '{results[0].ExceptionMessage}'");
}
CS
dotnet build -v q -nologo >build || { cat build; exit 1; }
dotnet bin/Debug/net10.0/ask.dll >seen
diff - seen <<'SEEN' && echo "as written down"
n / 2 == 2.5 for 5: False, message ''
n / 2 == 2 for 5: True, message ''
n * n > 0 for 46340: True, message ''
n * n > 0 for 46341: False, message ''
n * n > 0 for 65536: False, message ''
SEEN
