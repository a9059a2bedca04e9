using System.Text;
using Compensation.ClaimGenerator;

var options = GeneratorOptions.Parse(args, out var problem);
if (options is null)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(GeneratorOptions.Usage);
    return 2;
}

try
{
    using var output = new StreamWriter(options.Output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    if (options.IsTable)
    {
        ClaimFile.WriteTable(output, options.Maker, options.Count, options.Seed);
    }
    else
    {
        ClaimFile.Write(output, options.Maker, options.Count, options.Seed);
    }
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{options.Output} cannot be written: {e.Message}");
    return 1;
}

Console.Error.WriteLine(FormattableString.Invariant($"{options.Count} claims to {options.Output}"));
return 0;
