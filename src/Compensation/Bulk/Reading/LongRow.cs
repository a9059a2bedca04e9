namespace Compensation.Bulk.Reading;

/// <summary>
/// Looks for the end of a row that is too long to be held, piece by piece, by the same grammar as <see cref="Compensation.Inputs.Reading.CsvLines"/>: a row whose quotes do not match is its first line.
/// </summary>
internal sealed class LongRow
{
    private State _state = State.CellStart;
    private long _firstLine;
    private int _lines;
    private bool _isMalformed;
    private bool _isBehindReturn;

    /// <summary>The bytes that were looked at.</summary>
    public long Taken { get; private set; }

    public bool IsEnded { get; private set; }

    /// <summary>Whether the row ends before what was looked at: a quote in it does not match.</summary>
    public bool IsFirstLine => _isMalformed && _firstLine > 0 && _firstLine < Taken;

    /// <summary>The bytes of the row, its line end included.</summary>
    public long Length => IsFirstLine ? _firstLine : Taken;

    /// <summary>The line ends in the row.</summary>
    public int Lines => IsFirstLine ? 1 : _lines;

    /// <summary>Looks at what follows; an empty piece is the end of all.</summary>
    /// <returns>How many of the bytes were looked at.</returns>
    public int Take(ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty)
        {
            _isMalformed |= _state == State.Quoted;
            IsEnded = true;
            return 0;
        }

        for (var at = 0; at < piece.Length; at++)
        {
            if (_state == State.Ending)
            {
                // The line feed that belongs to the carriage return before it.
                IsEnded = true;
                if (piece[at] != '\n')
                {
                    return at;
                }

                _firstLine += _firstLine == Taken ? 1 : 0;
                Taken++;
                return at + 1;
            }

            Take(piece[at]);
            if (IsEnded)
            {
                return at + 1;
            }
        }

        return piece.Length;
    }

    private void Take(byte next)
    {
        Taken++;
        _lines += next == '\r' || (next == '\n' && !_isBehindReturn) ? 1 : 0;
        if (next is (byte)'\r' or (byte)'\n' && (_lines == 1 || _firstLine == 0))
        {
            _firstLine = Taken;
        }

        _isBehindReturn = next == '\r';
        switch (_state, next)
        {
            case (State.Quoted, (byte)'"'):
                _state = State.Closing;
                break;
            case (State.Quoted, _):
                break;
            case (State.Closing, (byte)'"'):
                _state = State.Quoted;
                break;
            case (_, (byte)'\r'):
                _state = State.Ending;
                break;
            case (_, (byte)'\n'):
                IsEnded = true;
                break;
            case (State.Malformed, _):
                break;
            case (_, (byte)','):
                _state = State.CellStart;
                break;
            case (State.CellStart, (byte)'"'):
                _state = State.Quoted;
                break;
            case (State.Closing, _) or (_, (byte)'"'):
                _isMalformed = true;
                _state = State.Malformed;
                IsEnded = _firstLine > 0;
                break;
            default:
                _state = State.Plain;
                break;
        }
    }

    private enum State
    {
        CellStart,
        Plain,
        Quoted,

        /// <summary>Behind a quote in quotes, which closes them unless another follows.</summary>
        Closing,

        /// <summary>A quote did not match: the row ends with its line.</summary>
        Malformed,

        /// <summary>Behind a carriage return that ends the row.</summary>
        Ending,
    }
}
