using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Reading;

namespace Fazhi.Penalties;

/// <summary>
/// Seals what identifies a citizen who is party to a case: the number of the identity document and the address. Those of
/// an organisation are public (统一社会信用代码) and stay as they are.
/// </summary>
internal sealed class PartySeal(FieldCipher cipher)
{
    public const string Kind = "penalties.case";
    public const string Code = "party_code";
    public const string Address = "party_address";

    /// <summary>The field of who reported what the case began with.</summary>
    public const string ReporterField = "reporter";

    /// <summary>Length of what equal stored texts have in common: format, key and MAC.</summary>
    public const int PrefixLength = 78;

    /// <summary>The party as it is stored with the case.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public Party Of(Guid matter, Party entered) => entered.Kind != PartyKind.Citizen ? entered : new()
    {
        SubjectId = entered.SubjectId,
        Name = entered.Name,
        Kind = entered.Kind,
        Code = Seal(matter, Code, Tidy(entered.Code)),
        Address = Seal(matter, Address, entered.Address),
        Principal = entered.Principal,
    };

    /// <summary>Another text about where the party is found, as it is stored with the case: sealed for a citizen.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public string Of(PenaltyCase matter, string text) =>
        matter.Party.Kind == PartyKind.Citizen ? Seal(matter.Id, Address, text) : text;

    /// <summary>Who reported, as it is stored with the case: always sealed.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public string Reporter(Guid matter, string entered) => Seal(matter, ReporterField, entered);

    /// <summary>What is known of somebody's health, as it is stored with the case: sealed whoever it is.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public string OfHealth(PenaltyCase matter, string text) => Seal(matter.Id, Address, text);

    /// <summary>What stands on pages and papers for a stored text.</summary>
    public static string Shown(string stored) => SealedText.Is(stored) ? ConfidentialClasses.Mask : stored;

    /// <summary>A stored text in clear; only for who has an entry in the log of disclosures.</summary>
    public string Open(Guid matter, string field, string stored) =>
        SealedText.Is(stored) ? cipher.Open(new FieldPlace(Kind, matter, field), SealedText.Parse(stored)) : stored;

    /// <summary>
    /// The term by which the list finds cases against the citizen with this number; null for who may not see such numbers, as
    /// a hit would confirm a guess.
    /// </summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public string? Term(Actor actor, string code) =>
        ConfidentialClass.Personal.Allows(actor) ? ConfidentialTerm.Of(cipher.Prefixes(Kind, Code, Tidy(code))) : null;

    /// <summary>
    /// What the stored codes of the same citizen begin with. The text stays within: it only finds other cases, whichever key
    /// sealed them.
    /// </summary>
    public IReadOnlyList<string> Prefixes(Guid matter, string stored) =>
        cipher.Prefixes(Kind, Code, Open(matter, Code, stored));

    // The check letter x of an identity number is the same in either case, and so is a number typed with blanks.
    private static string Tidy(string code) => string.Concat(TypedText.Tidy(code).Where(c => c != ' ')).ToUpperInvariant();

    private string Seal(Guid matter, string field, string text) =>
        text.Length == 0 ? "" : cipher.Seal(new FieldPlace(Kind, matter, field), text).Stored;
}
