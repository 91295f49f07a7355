using Fazhi.Data.Scopes;

namespace Fazhi.Data.Confidential;

/// <summary>Why a field is confidential, and with that who may have it shown.</summary>
public enum ConfidentialClass
{
    /// <summary>个人信息: who somebody is and how to reach them.</summary>
    Personal,

    /// <summary>举报人身份: who reported or complained.</summary>
    Reporter,

    /// <summary>健康信息: what is known of somebody's health or treatment.</summary>
    Health,
}

/// <summary>Words and rights of the classes.</summary>
public static class ConfidentialClasses
{
    /// <summary>What stands on pages and in exports in place of the value.</summary>
    public const string Mask = "＊＊＊";

    /// <summary>The Chinese name.</summary>
    public static string Label(this ConfidentialClass kind) => kind switch
    {
        ConfidentialClass.Personal => "个人信息",
        ConfidentialClass.Reporter => "举报人身份",
        _ => "健康信息",
    };

    /// <summary>Whose posts carry the right.</summary>
    /// <remarks>The identity of reporters is a post of its own, so nobody has it by being something else.</remarks>
    public static IReadOnlyList<Role> Roles(this ConfidentialClass kind) => kind switch
    {
        ConfidentialClass.Personal =>
            [Role.Officer, Role.Clerk, Role.SectionHead, Role.LegalReviewer, Role.Head],
        ConfidentialClass.Reporter => [Role.ReporterKeeper],
        _ => [Role.Officer, Role.SectionHead, Role.Head],
    };

    /// <summary>True when the actor may have values of the class shown, within the scope.</summary>
    /// <remarks>Never an administrator, whatever other post is held; never a part of the system, which has no purpose.</remarks>
    public static bool Allows(this ConfidentialClass kind, Actor actor) =>
        !actor.IsSystem && !actor.Roles.Any(r => r.IsAdministrator()) && kind.Roles().Any(actor.Roles.Contains);

    /// <summary>Whom to ask, in words.</summary>
    public static string Ask(this ConfidentialClass kind) => string.Join("、", kind.Roles().Select(r => r.Label()));
}
