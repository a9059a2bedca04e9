using System.Text.Json;

namespace Compensation.Inputs.Reading;

/// <summary>
/// The tokens of a JSON text with their places, whichever library reads them. The claim's grammar is written once, over this.
/// Text that is not JSON ends the tokens; nothing is thrown.
/// </summary>
internal interface IJsonSource
{
    /// <summary>The current token.</summary>
    JsonTokenType Token { get; }

    /// <summary>What is wrong with the text, once <see cref="Read"/> has returned false.</summary>
    Diagnostic? Fault { get; }

    /// <summary>Goes to the next token; false at a fault and at the end.</summary>
    bool Read();

    /// <summary>The current text or property name; null when it holds half of a surrogate pair, which is no character.</summary>
    string? Text();

    /// <summary>The current number, when a decimal holds it exactly.</summary>
    bool TryNumber(out decimal value);

    /// <summary>Line and column of the current token, from 1.</summary>
    (int Line, int Column) Place();
}
