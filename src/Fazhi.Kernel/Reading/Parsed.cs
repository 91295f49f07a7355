namespace Fazhi.Kernel.Reading;

/// <summary>How far a typed text could be understood.</summary>
public enum ParsedState
{
    /// <summary>Understood; the value holds.</summary>
    Read,

    /// <summary>Probably understood: a person must answer the question first.</summary>
    Asked,

    /// <summary>Not understood; the message says what to do.</summary>
    Wrong,
}

/// <summary>Makes answers to typed texts.</summary>
public static class Parsed
{
    /// <summary>A value, with what to look at although it holds.</summary>
    public static Parsed<T> Of<T>(T value, params IReadOnlyList<string> warnings) =>
        new(ParsedState.Read, value, "") { Warnings = warnings };

    /// <summary>A value that needs an answer first; typing the suggestion gives it.</summary>
    public static Parsed<T> Ask<T>(T value, string question, string suggestion) =>
        new(ParsedState.Asked, value, question) { Suggestion = suggestion };

    /// <summary>No value: what is wrong and what to do.</summary>
    public static Parsed<T> Wrong<T>(string message, int? position = null) =>
        new(ParsedState.Wrong, default, message) { Position = position };
}

/// <summary>What became of a text a person typed: a value, a question or a message, all in Chinese.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record Parsed<T>
{
    private readonly T? value;

    internal Parsed(ParsedState state, T? value, string message)
    {
        State = state;
        this.value = value;
        Message = message;
    }

    /// <summary>Understood, asked or wrong.</summary>
    public ParsedState State { get; }

    /// <summary>True when the value holds without a question.</summary>
    public bool IsRead => State == ParsedState.Read;

    /// <summary>The value; for a question the value meant by it.</summary>
    /// <exception cref="InvalidOperationException">The text was not understood.</exception>
    public T Value => State == ParsedState.Wrong
        ? throw new InvalidOperationException("The text was not understood: " + Message)
        : value!;

    /// <summary>The question or what is wrong and what to do; empty when understood.</summary>
    public string Message { get; }

    /// <summary>What to type instead, to answer the question or mend the mistake; null when unknown.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Position of the faulty character, from 1; null when it has none.</summary>
    public int? Position { get; init; }

    /// <summary>What to look at although the value holds.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The same answer for another type of value.</summary>
    public Parsed<TOther> Select<TOther>(Func<T, TOther> map) => State switch
    {
        ParsedState.Read => Parsed.Of(map(value!)) with { Warnings = Warnings },
        ParsedState.Asked => Parsed.Ask(map(value!), Message, Suggestion!) with { Warnings = Warnings },
        _ => Parsed.Wrong<TOther>(Message, Position) with { Suggestion = Suggestion },
    };
}
