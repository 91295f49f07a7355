using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Storage;
using Fazhi.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Registry.Forms;

/// <summary>A page with the form of one act: what is typed is kept until the act is taken.</summary>
public abstract class FormPage : LoadedComponent
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    /// <summary>Who is signed in.</summary>
    [Inject]
    protected ICurrentActor Current { get; set; } = default!;

    /// <summary>Where the act is taken.</summary>
    [Inject]
    protected ActDesk Desk { get; set; } = default!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    /// <summary>Goes on after the act.</summary>
    [Inject]
    protected NavigationManager Navigate { get; set; } = default!;

    /// <summary>What was typed.</summary>
    protected TypedForm Form { get; } = new();

    /// <summary>Ends when the browser goes away.</summary>
    protected CancellationToken Stop => Context.RequestAborted;

    /// <summary>The field to which messages about the whole form point.</summary>
    protected virtual string MainField => "on";

    /// <summary>Reads the form and takes the act; on success the browser goes on to another page.</summary>
    /// <param name="act">Name of the act.</param>
    /// <param name="record">The record acted upon; null for an act that creates one.</param>
    /// <param name="draft">Reads the input; what cannot be read it adds to <see cref="Form"/>.</param>
    /// <param name="next">Where to go, by the key of the record.</param>
    protected async Task Take(string act, Guid? record, Func<object> draft, Func<Guid, string> next)
    {
        Form.Read(Context.Request.Form);
        var on = Form.Day("on", Time.Today());
        var input = draft();
        if (Form.Problems.Count > 0)
            return;
        var result = await Desk.Take(act, record, new Entry(input)
        {
            On = on,
            Reason = Form["reason"],
            Expected = int.TryParse(Form["expected"], CultureInfo.InvariantCulture, out var seen) ? seen : null,
            Files = FileIntake.Keys(Form["files"]),
        }, Stop);
        Form.Add(result, MainField);
        if (result is ActResult.Taken taken)
            Navigate.NavigateTo(next(taken.Record));
    }
}
