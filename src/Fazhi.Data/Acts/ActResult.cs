using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Acts;

/// <summary>What became of an act. What the law or the data refuse is a value, never an exception.</summary>
public abstract record ActResult
{
    private ActResult()
    {
    }

    /// <summary>Recorded and durable.</summary>
    /// <param name="Kind">Kind of the record.</param>
    /// <param name="Record">Key of the record.</param>
    /// <param name="Change">Number of the change.</param>
    /// <param name="Number">Number issued; null when the act issues none.</param>
    /// <param name="Warnings">Conditions that are not met but do not block.</param>
    public sealed record Taken(
        string Kind, Guid Record, int Change, string? Number, IReadOnlyList<Unmet> Warnings) : ActResult;

    /// <summary>Refused by law or by a rule of the system; nothing was written.</summary>
    /// <param name="Unmet">Every condition that is not met, with its article.</param>
    public sealed record Refused(IReadOnlyList<Unmet> Unmet) : ActResult;

    /// <summary>The input cannot be read; nothing was written.</summary>
    /// <param name="Errors">Message by field.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : ActResult;

    /// <summary>Somebody else changed the record in the meantime; nothing was written.</summary>
    /// <param name="Kind">Kind of the record.</param>
    /// <param name="Record">Key of the record.</param>
    /// <param name="Change">Number of the last change.</param>
    /// <param name="By">Who made it.</param>
    /// <param name="At">When (UTC).</param>
    /// <param name="Label">Name of the act made.</param>
    public sealed record Conflict(
        string Kind, Guid Record, int Change, string By, DateTimeOffset At, string Label) : ActResult;

    /// <summary>No such record in the actor's scope.</summary>
    public sealed record NotFound : ActResult;

    /// <summary>In scope, but the actor has none of the roles.</summary>
    /// <param name="Ask">Whose roles may take it.</param>
    public sealed record Forbidden(string Ask) : ActResult;
}

/// <summary>Thrown by an act while it reads its input; becomes <see cref="ActResult.Invalid"/>.</summary>
/// <param name="errors">Message by field.</param>
public sealed class InvalidInputException(IReadOnlyDictionary<string, string> errors) : Exception("输入有误。")
{
    /// <summary>Message by field.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;
}
