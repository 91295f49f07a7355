namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>The form of an act upon a round.</summary>
internal sealed record RoundForm(
    string Act, Func<RoundFile, People, IReadOnlyList<FormSection>> Sections, Func<TypedForm, object> Read)
    : ActForm(Act, Read)
{
    public override IReadOnlyList<FormSection> SectionsFor(MatterFile file, People people) =>
        [.. Sections((RoundFile)file, people).Where(s => s.Fields.Count > 0)];
}
