using Fazhi.Data.Matters;
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

    /// <summary>The case whose evidence is taken over by reference; null for none.</summary>
    internal PenaltyCase? Evidence { get; init; }
}
