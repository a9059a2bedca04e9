using System.Text;
using Compensation.Feel.Tck;

// One case a line on standard input, one answer a line on standard output, in the same order.
// With --check-refused the cases in files are held to refused.txt instead; without files, those in the folder that COMPENSATION_TCK names.
if (args is ["--check-refused", .. var files])
{
    if (files.Length == 0 && Environment.GetEnvironmentVariable("COMPENSATION_TCK") is { Length: > 0 } folder)
    {
        files = [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)];
    }

    if (files.Length == 0)
    {
        Console.Error.WriteLine("No cases: name files, or the folder of the cases in COMPENSATION_TCK.");
        return 2;
    }

    return RefusedCases.Check(files, Console.Out);
}

if (args.Length > 0)
{
    Console.Error.WriteLine("usage: Compensation.Feel.Tck < cases.jsonl > answers.jsonl, or Compensation.Feel.Tck --check-refused [FILE...]");
    return 2;
}

using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
while (input.ReadLine() is { } line)
{
    if (line.Length > 0)
    {
        output.WriteLine(CaseRunner.Answer(line).ToJsonString());
    }
}

return 0;
