using Fazhi.Data;

namespace Fazhi.Penalties;

/// <summary>The text of a template that papers were issued with, under its digest: it never changes and is never
/// removed.</summary>
[Unrecorded("content under its own digest; the digest stands in each paper, and the paper in the change that issued it")]
internal sealed class KeptTemplate
{
    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Name of the template, such as <c>decision</c>.</summary>
    public required string Name { get; init; }

    public required string Text { get; init; }

    /// <summary>When the program last came with this text; null for a text of the agency's own.</summary>
    public DateTimeOffset? ShippedAt { get; set; }
}

/// <summary>文书模板的一版: the agency's own text of a paper, from a day on; the version of the program when it goes
/// back.</summary>
[RecordKind("papers.template", "文书模板", Keeping.Permanent)]
internal sealed class PaperTemplate : Fazhi.Data.Record
{
    public string Name { get; private set; } = "";

    /// <summary>The agency whose wording it is; null for that of the installation, which agencies without their own use.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>1, 2, 3 … for each template of an agency.</summary>
    public int Version { get; private set; }

    /// <summary>First day of papers made with it; among equals the higher version counts.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The text; empty when the agency goes back to that of the installation or the program.</summary>
    public string Text { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>Whose version it is, in words.</summary>
    public string Source => $"{(AgencyId is null ? "各机关共用的" : "本机关")}第{Version}版";

    public bool IsShipped => Text.Length == 0;

    public void Set(TemplateDraft draft, Guid? agency, int version) =>
        (Name, AgencyId, Version, ValidFrom, Text, Reason) = (draft.Name, agency, version, draft.ValidFrom, draft.Text, draft.Reason);
}
