using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Compensation.Compilation;

/// <summary>Offers in JSON while they are written: bytes that grow, and ways to put things behind them.</summary>
internal sealed class OfferBuffer(int capacity = 4096) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written behind a place.</summary>
    public void Cut(int length) => Length = length;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    public void AddNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
    }

    /// <summary>Writes a number canonically.</summary>
    public void AddNumber(decimal value)
    {
        value.Canonical().TryFormat(Room(40), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes an amount of whole units as money is written: with so many decimals, or more where it has more.</summary>
    /// <param name="units">The amount, at least 0.</param>
    /// <param name="places">The decimal places of a unit.</param>
    /// <param name="digits">The decimals to show at least.</param>
    public void AddMoney(long units, int places, int digits)
    {
        while (places > digits && units % 10 == 0)
        {
            (units, places) = (units / 10, places - 1);
        }

        if (places == 0)
        {
            AddNumber(units);
        }
        else
        {
            var (whole, fraction) = Math.DivRem(units, Feel.Numbers.ScaledNumber.PowerOfTen(places));
            AddNumber(whole);
            var room = Room(places + 1);
            room[0] = (byte)'.';
            for (var i = places; i > 0; i--)
            {
                (fraction, var digit) = Math.DivRem(fraction, 10);
                room[i] = (byte)('0' + digit);
            }

            Length += places + 1;
        }

        if (places < digits)
        {
            if (places == 0)
            {
                Add((byte)'.');
            }

            Room(digits - places)[..(digits - places)].Fill((byte)'0');
            Length += digits - places;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + length));
        }

        return _bytes.AsSpan(Length);
    }
}
