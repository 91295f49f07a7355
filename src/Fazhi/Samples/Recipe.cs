using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Fazhi.Samples;

/// <summary>A district's year as counts, totals and patterns, from which records are made. Read from recipe.yaml.</summary>
internal sealed class Recipe
{
    public int Year { get; set; }

    public RecipeAgency Agency { get; set; } = new();

    /// <summary>Office name → name of the office above and kind.</summary>
    public List<RecipeOffice> Offices { get; set; } = [];

    public List<RecipePerson> People { get; set; } = [];

    public RecipeOfficers Officers { get; set; } = new();

    public Dictionary<string, RecipePool> Pools { get; set; } = [];

    /// <summary>Subjects with a name of their own, beside those of the pools.</summary>
    public List<RecipeSubject> Subjects { get; set; } = [];

    public Dictionary<string, string> Parameters { get; set; } = [];

    public Dictionary<string, RecipeLedger> Ledgers { get; set; } = [];

    public RecipePenalties Penalties { get; set; } = new();

    public RecipeTargets Targets { get; set; } = new();

    public RecipeOversight Oversight { get; set; } = new();

    public RecipeTexts Texts { get; set; } = new();

    public RecipeExplanations Explanations { get; set; } = new();

    /// <summary>Reads a recipe.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">The file is not a recipe; the message names line and column.</exception>
    public static Recipe Load(string file)
    {
        using var reader = new StreamReader(file);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<Recipe>(reader);
    }
}

internal sealed class RecipeAgency
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Code { get; set; } = "";

    public string DivisionCode { get; set; } = "";
}

internal sealed class RecipeOffice
{
    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Under { get; set; }
}

internal sealed class RecipePerson
{
    public string Name { get; set; } = "";

    public string Office { get; set; } = "";

    public string Role { get; set; } = "";

    /// <summary>Sign-in name of the demo account; null for a person without one.</summary>
    public string? Account { get; set; }

    /// <summary>True for a holder of an enforcement certificate.</summary>
    public bool Certified { get; set; }

    /// <summary>Last day of the enforcement certificate; null for one that outlasts the sample.</summary>
    public string? CertifiedUntil { get; set; }

    /// <summary>True for a holder of the legal qualification.</summary>
    public bool Qualified { get; set; }
}

/// <summary>Officers beyond those named: those there before, and those added in the year.</summary>
internal sealed class RecipeOfficers
{
    public string Office { get; set; } = "";

    public int Before { get; set; }

    public int Added { get; set; }
}

/// <summary>Fictional subjects of one kind; as many are made as the ledgers use.</summary>
internal sealed class RecipePool
{
    public string Kind { get; set; } = "";

    public string Specialty { get; set; } = "";

    public bool Public { get; set; }

    /// <summary>Ending of the name, such as 诊所.</summary>
    public string Ending { get; set; } = "";
}

/// <summary>A subject by name.</summary>
internal sealed class RecipeSubject
{
    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Specialty { get; set; } = "";

    public string Address { get; set; } = "";

    public string Principal { get; set; } = "";
}

internal sealed class RecipeLedger
{
    /// <summary>Who enters it.</summary>
    public string By { get; set; } = "";

    public List<RecipeGroup> Groups { get; set; } = [];
}

/// <summary>Entries of one pattern.</summary>
internal sealed class RecipeGroup
{
    public int Count { get; set; }

    /// <summary>First day; the year's first when null.</summary>
    public string? From { get; set; }

    /// <summary>Last day; the year's last when null.</summary>
    public string? To { get; set; }

    /// <summary>Field that takes the date, and by which the entry is dated in law.</summary>
    public string Date { get; set; } = "";

    /// <summary>Totals shared out over the entries, by field.</summary>
    public Dictionary<string, decimal> Totals { get; set; } = [];

    /// <summary>
    /// Texts by field; a list is used in turn. &lt;n&gt; is the number of the entry, &lt;date+5&gt; a later day, @pool a subject
    /// of its own for each entry.
    /// </summary>
    public Dictionary<string, object> Fields { get; set; } = [];
}

internal sealed class RecipePenalties
{
    public string Campaign { get; set; } = "";

    public List<string> Officers { get; set; } = [];

    public string Head { get; set; } = "";

    public string Reviewer { get; set; } = "";

    public string Pool { get; set; } = "";

    public int Fined { get; set; }

    public int NotFined { get; set; }

    public decimal Fines { get; set; }

    public decimal Gains { get; set; }

    public int Detentions { get; set; }

    /// <summary>Cases of the campaign beyond those decided with a penalty: not punished or still open.</summary>
    public int OtherInCampaign { get; set; }

    public List<string> Causes { get; set; } = [];

    /// <summary>Codes of the violations behind the causes, one each; empty for a cause the catalogue does not know.</summary>
    public List<string> Violations { get; set; } = [];
}

/// <summary>Targets set for the year to come.</summary>
internal sealed class RecipeTargets
{
    public string By { get; set; } = "";

    public string On { get; set; } = "";

    public int Year { get; set; }

    public List<RecipeTarget> Items { get; set; } = [];
}

internal sealed class RecipeTarget
{
    public string Target { get; set; } = "";

    public string Measures { get; set; } = "";

    public string Statement { get; set; } = "";

    public decimal Value { get; set; }
}

/// <summary>Texts of the report by place: one text, or a list in order.</summary>
internal sealed class RecipeTexts
{
    public string By { get; set; } = "";

    public string On { get; set; } = "";

    public string Layout { get; set; } = "";

    public Dictionary<string, object> Places { get; set; } = [];
}

/// <summary>Explanations of figures that need one, by contradiction of the layout.</summary>
internal sealed class RecipeExplanations
{
    public string By { get; set; } = "";

    public string On { get; set; } = "";

    public Dictionary<string, string> Items { get; set; } = [];
}

/// <summary>What is watched in the year, and by whom.</summary>
internal sealed class RecipeOversight
{
    public string By { get; set; } = "";

    /// <summary>First day of the obligations.</summary>
    public string From { get; set; } = "";

    /// <summary>Day on which they are checked and end.</summary>
    public string To { get; set; } = "";

    public List<RecipeObligation> Obligations { get; set; } = [];

    public List<RecipeAttested> Attested { get; set; } = [];

    public List<RecipeDisclosure> Disclosures { get; set; } = [];
}

internal sealed class RecipeObligation
{
    public string Title { get; set; } = "";

    public string Indicator { get; set; } = "";

    public string Every { get; set; } = "";

    public int Least { get; set; }

    public string Basis { get; set; } = "";
}

/// <summary>A figure known only from paper.</summary>
internal sealed class RecipeAttested
{
    public string On { get; set; } = "";

    public string Indicator { get; set; } = "";

    public string AsOf { get; set; } = "";

    public decimal Value { get; set; }

    public string Source { get; set; } = "";
}

/// <summary>A confidential field of the first entry of a ledger that somebody had shown.</summary>
internal sealed class RecipeDisclosure
{
    public string On { get; set; } = "";

    public string By { get; set; } = "";

    public string Ledger { get; set; } = "";

    public string Field { get; set; } = "";

    public string Purpose { get; set; } = "";
}
