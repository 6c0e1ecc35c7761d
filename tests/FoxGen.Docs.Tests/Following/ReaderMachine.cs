using FoxGen.Simulator;

namespace FoxGen.Docs.Tests.Following;

/// <summary>
/// What a reader has before the first line of a page: a service, a key in the environment, and a folder with a picture, a document and specs. The service is a
/// simulator. All of the process gets the variable and the folder, so no other test runs beside.
/// </summary>
internal sealed class ReaderMachine : IAsyncDisposable
{
    private const string KeyVariable = "FOXAPI_API_KEY";

    private readonly FoxSimulator _service;
    private readonly string _oldFolder = Environment.CurrentDirectory;
    private readonly string? _oldKey = Environment.GetEnvironmentVariable(KeyVariable);
    private readonly IDisposable _watch;
    private TempFolder? _folder;

    private ReaderMachine(FoxSimulator service)
    {
        _service = service;
        _watch = Hosts.Watch();
    }

    /// <summary>Stops the apps of pages.</summary>
    public HostStopper Hosts { get; } = new();

    /// <summary>The base URL of the service.</summary>
    public Uri BaseUrl => _service.BaseUrl;

    /// <summary>The arguments of all programs: a web app listens on a free port, and no app writes its log between the lines of the test run.</summary>
    public static string[] Arguments => ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "None", "--Logging:LogLevel:Microsoft.AspNetCore", "None"];

    /// <summary>Starts the service, and sets the key.</summary>
    public static async Task<ReaderMachine> StartAsync()
    {
        var service = await FoxSimulator.StartAsync(new()
        {
            Specs = FollowedPages.Specs,
            TaskDuration = TimeSpan.Zero,
        });
        Environment.SetEnvironmentVariable(KeyVariable, Guid.NewGuid().ToString());
        return new ReaderMachine(service);
    }

    /// <summary>Begins a page: an empty folder but for the files that pages speak of.</summary>
    /// <param name="page">The page, whose spec files are in the folder.</param>
    public void Open(MarkdownPage page)
    {
        _folder?.Dispose();
        _folder = new TempFolder();
        Environment.CurrentDirectory = _folder.Path;
        File.Copy(Repository.Path("docs/images/web-studio.png"), "stage.png");
        File.Copy(Repository.Path("tests/FoxGen.Media.Tests/Files/long.mp4"), "dance.mp4");
        File.WriteAllText("scan.pdf", "%PDF-1.7\n%%EOF\n");
        Directory.CreateDirectory("specs");
        foreach (var spec in PageSpecs.Shipped)
        {
            File.WriteAllText(Path.Combine("specs", Path.GetFileName(spec.Path)), spec.Content);
        }

        foreach (var spec in new PageSpecs(page).Titled)
        {
            File.WriteAllText(spec.Path, spec.Content);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _oldFolder;
        Environment.SetEnvironmentVariable(KeyVariable, _oldKey);
        _folder?.Dispose();
        _watch.Dispose();
        await _service.DisposeAsync();
    }
}
