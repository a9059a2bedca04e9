using System.Buffers;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>From file to file through the library's public members: a <see cref="Claim"/> from each line, an <see cref="Offer"/>, its bytes.</summary>
internal sealed class ObjectsFile(Calculator calculator) : IFileRival
{
    private const int FlushBytes = 128 * 1024;

    public string Name => FileRivals.Objects;

    public void Score(Stream claims, Stream offers)
    {
        var output = new ArrayBufferWriter<byte>(2 * FlushBytes);
        using var reader = new StreamReader(claims, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            calculator.Calculate(Claim.Parse(line)).WriteTo(output);
            output.GetSpan(1)[0] = (byte)'\n';
            output.Advance(1);
            if (output.WrittenCount >= FlushBytes)
            {
                offers.Write(output.WrittenSpan);
                output.ResetWrittenCount();
            }
        }

        offers.Write(output.WrittenSpan);
    }
}
