using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Acts;

/// <summary>The open write transaction in which one act is taken.</summary>
public sealed class ActWork
{
    /// <summary>The context, within the transaction.</summary>
    public required FazhiDbContext Db { get; init; }

    /// <summary>Who takes the act.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Moment of recording, cut to milliseconds.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Day of recording in Asia/Shanghai.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The date in law of the act, so that <c>Gather</c> reads posts and certificates of that day.</summary>
    public DateOnly On { get; internal set; }

    /// <summary>Keys of the files handed in with the act, so that <c>Gather</c> can look at them.</summary>
    public IReadOnlyList<Guid> Files { get; internal set; } = [];

    /// <summary>People, offices, parameters.</summary>
    public required IRegisterReader Registers { get; init; }

    /// <summary>The change made, once there is one.</summary>
    public Change? Change { get; internal set; }

    /// <summary>Rows attached to the record, loaded and added.</summary>
    public List<IAttached> Attached { get; } = [];

    /// <summary>True for an act that is taken as a part of another one.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Work for after the commit, such as rendering a paper.</summary>
    public List<Func<CancellationToken, Task>> AfterCommit { get; } = [];

    /// <summary>Hangs a row on the record.</summary>
    public void Attach(IAttached row)
    {
        Attached.Add(row);
        Db.Add(row);
    }

    /// <summary>Takes an act upon another record as a part of this one: both stand, or neither does.</summary>
    /// <param name="act">The act; the conditions of this one have to cover its own.</param>
    /// <param name="record">The other record.</param>
    /// <param name="entry">What is handed in with it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="InvalidOperationException">The other act was not taken.</exception>
    public async Task TakePart(IAct act, Guid record, Entry entry, CancellationToken ct)
    {
        var part = new ActWork { Db = Db, Actor = Actor, Now = Now, Today = Today, Registers = Registers, IsPart = true };
        if (await act.Take(part, record, entry, ct) is not ActResult.Taken)
            throw new InvalidOperationException($"{act.Name} was refused although the act it belongs to was taken.");
        AfterCommit.AddRange(part.AfterCommit);
    }

    /// <summary>A person with posts and certificates of the day.</summary>
    internal async Task<Performer> Performer(Guid person, DateOnly on, CancellationToken ct) =>
        person == Guid.Empty
            ? new Performer { Person = Guid.Empty, Name = Actor.Name }
            : await Registers.Performer(Db, person, on, ct)
                ?? throw new InvalidInputException(
                    new Dictionary<string, string> { ["by"] = "查无此人，请重新选择办理人员。" });
}
