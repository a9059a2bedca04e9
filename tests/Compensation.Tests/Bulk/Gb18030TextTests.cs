using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Tests.Bulk;

public sealed class Gb18030TextTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!;

    [Property]
    public void Decode_AnyText_IsTheText(NonNull<string> any)
    {
        var text = new string([.. any.Get.EnumerateRunes().SelectMany(rune => (rune == Rune.ReplacementChar ? new Rune('停') : rune).ToString())]) + "停机😀ä\uE5E5";

        Assert.That(Decoded(Gb18030.GetBytes(text)), Is.EqualTo(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Wrong bytes are never taken for text, and what makes lines and cells stays where it is.</summary>
    [Property(MaxTest = 1000)]
    public FsCheck.Property Decode_AnyBytes_KeepsWhatIsTextAndMarksTheRest() => Prop.ForAll(
        Gen.Elements<byte>(0x81, 0x30, 0x31, 0x39, 0xFE, 0x7F, 0x80, 0xFF, 0xB0, 0xA1, (byte)'a', (byte)'\n', (byte)',', (byte)'"').ArrayOf().ToArbitrary(),
        bytes =>
        {
            var decoded = Decoded(bytes);
            var expected = Gb18030.GetString(bytes);
            Assert.That(decoded.Contains((byte)0xFF), Is.EqualTo(expected.Contains('\uFFFD')));
            Assert.That(decoded.Where(IsStructure), Is.EqualTo(bytes.Where(IsStructure)));
            if (!decoded.Contains((byte)0xFF))
            {
                Assert.That(decoded, Is.EqualTo(Encoding.UTF8.GetBytes(expected)));
            }
        });

    [Test]
    public void Decode_WrongBytesWithinText_AreMarkedAtTheirPlace() =>
        Assert.That(Decoded([.. Gb18030.GetBytes("停"), 0xFF, .. Gb18030.GetBytes("机"), 0x81, .. "\n好"u8[..1], .. "x"u8]), Is.EqualTo((byte[])[.. "停"u8, 0xFF, .. "机"u8, 0xFF, .. "\nx"u8]));

    private static bool IsStructure(byte b) => b is (byte)'\n' or (byte)',' or (byte)'"';

    private static byte[] Decoded(byte[] text)
    {
        byte[] into = [];
        var length = new Gb18030Text().Decode(text, ref into);
        return into[..length];
    }
}
