using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;

namespace Compensation.Tests.Claims;

/// <summary>Whatever text comes in, it is a claim or it is told what is wrong with it.</summary>
public sealed class DamagedTextTests
{
    private static readonly byte[] Marks = [.. "\"\\{}[],:0e-.u\n\r \0x"u8, 0x80, 0xC3, 0xED, 0xF0, 0xFF];

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Claim_DamagedJson_IsAClaimOrToldWhy() => Prop.ForAll(Damaged(ClaimSamples.Claims.Select(claim => claim.ToJson())).ToArbitrary(), text =>
    {
        var isRead = Claim.TryParse(text, out var claim, out var diagnostics);

        Assert.That(claim is not null, Is.EqualTo(isRead));
        Assert.That(diagnostics, isRead ? Is.Empty : Is.Not.Empty);
        Assert.That(diagnostics.Select(found => found.Line), Has.All.Positive);
        Assert.That(diagnostics.Select(found => found.Column), Has.All.Positive);
        try
        {
            JsonConvert.DeserializeObject<Claim>(Encoding.UTF8.GetString(text));
        }
        catch (CompensationException exception)
        {
            Assert.That(exception.Diagnostics, Is.Not.Empty);
        }
        catch (JsonReaderException)
        {
            // The text is damaged before or behind the claim, where Newtonsoft.Json reads by itself.
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Csv_Damaged_EveryRowIsAClaimOrToldWhy() => Prop.ForAll(
        Damaged(Gen.Constant("id,pack,choose.a,event,seat.row,items\nC-1,p,x,\"a \"\"b\"\"\",12,[1]\nC-2,,,停机,,\"[{\"\"a\"\":1}]\"\nC-3,,,,,\n")).ToArbitrary(),
        text =>
        {
            using var file = new MemoryStream(text);
            foreach (var row in CsvTable.Rows(file))
            {
                if (row.Diagnostics is [{ Code: "CMP5405" }])
                {
                    // The header has bytes of another encoding: the whole file is refused, at no place of it.
                    return;
                }

                Assert.That(row.Claim is null, Is.EqualTo(row.Diagnostics.Count > 0));
                Assert.That(row.Line, Is.Positive);
                Assert.That(row.Diagnostics.Select(found => (found.Line > 0, found.Column > 0)), Has.All.EqualTo((true, true)));
            }
        });

    /// <summary>Up to three bytes replaced, put in or taken out.</summary>
    private static Gen<byte[]> Damaged(Gen<string> texts) =>
        from text in texts
        from count in Gen.Choose(1, 3)
        from wounds in Gen.Choose(0, int.MaxValue).Two().ArrayOf(count)
        select wounds.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, wound) => Wound(bytes, wound.Item1, wound.Item2));

    private static byte[] Wound(byte[] bytes, int place, int kind)
    {
        var at = place % (bytes.Length + 1);
        var mark = Marks[kind / 3 % Marks.Length];
        return (kind % 3) switch
        {
            0 => [.. bytes[..at], mark, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[Math.Min(at + 1, bytes.Length)..]],
            _ => [.. bytes[..at], mark, .. bytes[Math.Min(at + 1, bytes.Length)..]],
        };
    }
}
