using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记并案、分案 — what a merger or a split of one case writes into the other.</summary>
internal sealed class NoteJoinder : Sequel<PenaltyCase, JoinderNote>
{
    public override string Name => "penalties.note-joinder";

    public override string Label => "登记并案、分案";

    public override IReadOnlyList<Role> Roles => [Role.SectionHead, Role.Head];

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);

    protected override NumberRequest? Number(Facts<PenaltyCase, JoinderNote> f) => f.Input.Approved is not { } approved ? null
        : new("penalty.joinder", "{agency}卫并分〔{year}〕{serial}号", n => approved(f.Matter.Joinders[^1].Number = n));

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, JoinderNote> f, CancellationToken ct)
    {
        await base.Follow(work, f, ct);
        if (f.Input.Approved is not null)
            await Joining.AttachApproval(work, f, ct);
    }

    protected override void Apply(Facts<PenaltyCase, JoinderNote> f)
    {
        f.Matter.Record(f.Input.Joinder!(f.Matter.Joinders.Count + 1));
        if (f.Input.Evidence is { } other)
            f.Matter.Share(other, f.Names());
    }
}

/// <summary>What is written into the other case. Nothing of it can be handed in from outside.</summary>
public sealed record JoinderNote
{
    /// <summary>The joinder at a position.</summary>
    internal Func<int, Joinder>? Joinder { get; init; }

    /// <summary>
    /// What takes the number of the sheet on which it was approved; null where there is no sheet. The sheet stands in the files
    /// of both cases under one number.
    /// </summary>
    internal Action<string>? Approved { get; init; }

    /// <summary>The case whose evidence is taken over by reference; null for none.</summary>
    internal PenaltyCase? Evidence { get; init; }
}
