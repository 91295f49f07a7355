using Microsoft.AspNetCore.Components;

namespace Fazhi.Ui;

/// <summary>
/// A component that is drawn once it has what it shows, and not before. The framework's own base draws a page while its
/// data are still on the way; what such a page says of missing data (not found, no rows) would be said too early.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool isLoaded;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isLoaded)
        {
            isLoaded = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
