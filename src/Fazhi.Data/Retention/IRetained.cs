namespace Fazhi.Data.Retention;

/// <summary>A record that is kept for a time and may then be disposed of. What stays of it is marked.</summary>
public interface IRetained
{
    /// <summary>The 销毁清单 under which its content was destroyed; null while it stands.</summary>
    Guid? DisposalId { get; }

    /// <summary>Number of the 销毁清单; null while the content stands.</summary>
    string? DisposalNumber { get; }

    /// <summary>The number people cite; empty when it has none.</summary>
    string RetainedNumber { get; }

    /// <summary>Marks it as disposed of, once its content is blank.</summary>
    void MarkDisposed(DisposalMark mark);
}

/// <summary>What a record disposed of carries.</summary>
/// <param name="Id">The 销毁清单.</param>
/// <param name="Number">Number of the 销毁清单.</param>
/// <param name="RecordNumber">The number the record had; empty for none.</param>
public sealed record DisposalMark(Guid Id, string Number, string RecordNumber);

/// <summary>Marks a column that stays when the content of its record is destroyed.</summary>
/// <param name="reason">Why it may stay.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RemainsAttribute(string reason) : Attribute
{
    /// <summary>Why it may stay.</summary>
    public string Reason => reason;
}
