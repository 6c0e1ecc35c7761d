namespace FoxGen.Specs.Checking;

/// <content>The types. FoxGen.Docs.Tests compares them with the framework, and writes them anew with FOXGEN_UPDATE=1.</content>
internal static partial class FrameworkNames
{
    private static readonly (string Namespace, string Types)[] s_types =
    [
        ("System", """
            AccessViolationException Action Activator AggregateException AppContext AppDomain AppDomainSetup AppDomainUnloadedException
            ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array
            ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback Attribute AttributeTargets AttributeUsageAttribute
            BadImageFormatException Base64FormattingOptions BitConverter Boolean Buffer Byte CLSCompliantAttribute CannotUnloadAppDomainException Char
            CharEnumerator Console ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers
            ConsoleSpecialKey ContextBoundObject ContextMarshalException ContextStaticAttribute Convert CultureAwareComparer DBNull
            DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate DivideByZeroException DllNotFoundException
            Double DuplicateWaitObjectException EntryPointNotFoundException Enum Environment EnvironmentVariableTarget EventArgs EventHandler Exception
            ExecutionEngineException FieldAccessException FileStyleUriParser FlagsAttribute FormatException FormattableString FtpStyleUriParser GC
            GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser
            Guid Half HashCode HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable IConvertible ICustomFormatter IDisposable
            IFormatProvider IFormattable IServiceProvider ISpanFormattable IUtf8SpanFormattable Index IndexOutOfRangeException
            InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr InvalidCastException
            InvalidOperationException InvalidProgramException InvalidTimeZoneException LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute
            LocalDataStoreSlot MTAThreadAttribute MarshalByRefObject Math MathF MemberAccessException MethodAccessException MidpointRounding
            MissingFieldException MissingMemberException MissingMethodException ModuleHandle MulticastDelegate MulticastNotSupportedException
            NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException NotImplementedException
            NotSupportedException NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem
            OperationCanceledException OrdinalComparer OutOfMemoryException OverflowException ParamArrayAttribute PlatformID
            PlatformNotSupportedException Random Range RankException ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle
            RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute SequencePosition SerializableAttribute Single StackOverflowException String
            StringComparer StringComparison StringSplitOptions SystemException ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone
            TimeZoneInfo TimeZoneNotFoundException TimeoutException Tuple Type TypeAccessException TypeCode TypeInitializationException
            TypeLoadException TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException
            UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnitySerializationHolder Uri UriBuilder UriComponents UriCreationOptions
            UriFormat UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTuple ValueType Version Void WeakReference
            """),
        ("System.Collections.Generic", """
            ByteEqualityComparer KeyNotFoundException KeyValuePair NonRandomizedStringEqualityComparer ReferenceEqualityComparer
            """),
        ("System.IO", """
            BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo DriveNotFoundException DriveType
            EndOfStreamException EnumerationOptions ErrorEventArgs ErrorEventHandler File FileAccess FileAttributes FileInfo FileLoadException FileMode
            FileNotFoundException FileOptions FileShare FileStream FileStreamOptions FileSystemEventArgs FileSystemEventHandler FileSystemInfo
            FileSystemWatcher HandleInheritability IOException InternalBufferOverflowException InvalidDataException MatchCasing MatchType MemoryStream
            NotifyFilters Path PathTooLongException RandomAccess RenamedEventArgs RenamedEventHandler SearchOption SeekOrigin Stream StreamReader
            StreamWriter StringReader StringWriter TextReader TextWriter UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream WaitForChangedResult
            WatcherChangeTypes
            """),
        ("System.Linq", """
            AsyncEnumerable Enumerable EnumerableExecutor EnumerableQuery IOrderedQueryable IQueryProvider IQueryable ParallelEnumerable
            ParallelExecutionMode ParallelMergeOptions ParallelQuery Queryable
            """),
        ("System.Net.Http", """
            ByteArrayContent ClientCertificateOption DelegatingHandler FormUrlEncodedContent HttpClient HttpClientHandler HttpCompletionOption
            HttpContent HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError
            HttpRequestException HttpRequestMessage HttpRequestOptions HttpResponseMessage HttpVersionPolicy IHttpClientFactory
            IHttpMessageHandlerFactory MessageProcessingHandler MultipartContent MultipartFormDataContent ReadOnlyMemoryContent
            SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext StreamContent StringContent
            """),
        ("System.Threading", """
            AbandonedMutexException ApartmentState AsyncFlowControl AutoResetEvent Barrier BarrierPostPhaseException CancellationToken
            CancellationTokenRegistration CancellationTokenSource CompressedStack ContextCallback CountdownEvent EventResetMode EventWaitHandle
            EventWaitHandleAcl ExecutionContext HostExecutionContext HostExecutionContextManager IOCompletionCallback IThreadPoolWorkItem ITimer
            Interlocked LazyInitializer LazyThreadSafetyMode Lock LockCookie LockRecursionException LockRecursionPolicy ManualResetEvent
            ManualResetEventSlim Monitor Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped Overlapped ParameterizedThreadStart PeriodicTimer
            PreAllocatedOverlapped ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle Semaphore SemaphoreAcl SemaphoreFullException
            SemaphoreSlim SendOrPostCallback SpinLock SpinWait SynchronizationContext SynchronizationLockException Thread ThreadAbortException
            ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart
            ThreadStartException ThreadState ThreadStateException Timeout Timer TimerCallback Volatile WaitCallback WaitHandle
            WaitHandleCannotBeOpenedException WaitOrTimerCallback
            """),
        ("System.Threading.Tasks", """
            ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState ParallelOptions Task
            TaskCanceledException TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskFactory TaskScheduler TaskSchedulerException
            TaskStatus TaskToAsyncResult UnobservedTaskExceptionEventArgs ValueTask
            """),
        ("System.Net.Http.Json", """
            JsonContent
            """),
        ("Microsoft.AspNetCore.Builder", """
            ApplicationBuilder ComponentEndpointConventionBuilder ConfigureHostBuilder ConfigureWebHostBuilder ConnectionEndpointRouteBuilder
            ControllerActionEndpointConventionBuilder CookiePolicyOptions DefaultFilesOptions DeveloperExceptionPageOptions DirectoryBrowserOptions
            EndpointBuilder ExceptionHandlerOptions FileServerOptions ForwardedHeadersOptions HttpMethodOverrideOptions HubEndpointConventionBuilder
            IApplicationBuilder IEndpointConventionBuilder IHubEndpointConventionBuilder IISOptions IISServerOptions PageActionEndpointConventionBuilder
            RazorComponentsEndpointConventionBuilder RequestLocalizationOptions RouteHandlerBuilder RouterMiddleware SessionOptions StaticFileOptions
            StatusCodePagesOptions WebApplication WebApplicationBuilder WebApplicationOptions WebSocketOptions WelcomePageOptions
            """),
        ("Microsoft.AspNetCore.Hosting", """
            DelegateStartup EnvironmentName HostingStartupAttribute IApplicationLifetime IHostingEnvironment IHostingStartup IStartup
            IStartupConfigureServicesFilter IStartupFilter IWebHost IWebHostBuilder IWebHostEnvironment StartupBase WebHostBuilder WebHostBuilderContext
            WebHostDefaults
            """),
        ("Microsoft.AspNetCore.Http", """
            AllowCookieRedirectAttribute AsParametersAttribute BadHttpRequestException BindingAddress ConnectionInfo CookieBuilder CookieOptions
            CookieSecurePolicy DefaultEndpointFilterInvocationContext DefaultHttpContext DefaultHttpContextFactory DisableHttpMetricsAttribute Endpoint
            EndpointDescriptionAttribute EndpointFilterDelegate EndpointFilterFactoryContext EndpointFilterInvocationContext EndpointMetadataCollection
            EndpointSummaryAttribute FormCollection FormFile FormFileCollection FragmentString HeaderDictionary HostString HttpContext
            HttpContextAccessor HttpMethods HttpProtocol HttpRequest HttpResponse HttpValidationProblemDetails IContentTypeHttpResult IEndpointFilter
            IFileHttpResult IFormCollection IFormFile IFormFileCollection IHeaderDictionary IHttpContextAccessor IHttpContextFactory IMiddleware
            IMiddlewareFactory INestedHttpResult IProblemDetailsService IProblemDetailsWriter IQueryCollection IRequestCookieCollection IResponseCookies
            IResult ISession IStatusCodeHttpResult IValueHttpResult MiddlewareFactory PathString ProblemDetailsContext ProblemDetailsOptions
            ProducesResponseTypeMetadata QueryCollection QueryString RequestDelegate RequestDelegateFactory RequestDelegateFactoryOptions
            RequestDelegateMetadataResult RequestDelegateResult Results SameSiteMode SendFileFallback StatusCodes StreamResponseBodyFeature
            TagsAttribute TypedResults WebSocketAcceptContext WebSocketManager
            """),
        ("Microsoft.AspNetCore.Routing", """
            CompositeEndpointDataSource ContentEncodingMetadata DataTokensMetadata DefaultEndpointDataSource DefaultInlineConstraintResolver
            EndpointDataSource EndpointGroupNameAttribute EndpointNameAttribute EndpointNameMetadata ExcludeFromDescriptionAttribute HostAttribute
            HttpMethodMetadata IDataTokensMetadata IDynamicEndpointMetadata IEndpointGroupNameMetadata IEndpointNameMetadata IEndpointRouteBuilder
            IExcludeFromDescriptionMetadata IHostMetadata IHttpMethodMetadata IInlineConstraintResolver INamedRouter IOutboundParameterTransformer
            IParameterPolicy IRouteBuilder IRouteCollection IRouteConstraint IRouteHandler IRouteNameMetadata IRouter IRoutingFeature
            ISuppressLinkGenerationMetadata ISuppressMatchingMetadata InlineRouteParameterParser LinkGenerator LinkOptions LinkParser MatcherPolicy
            ParameterPolicyFactory Route RouteBase RouteBuilder RouteCollection RouteConstraintBuilder RouteConstraintMatcher RouteContext
            RouteCreationException RouteData RouteDirection RouteEndpoint RouteEndpointBuilder RouteGroupBuilder RouteGroupContext RouteHandler
            RouteHandlerOptions RouteHandlerServices RouteNameMetadata RouteOptions RouteValueDictionary RouteValueEqualityComparer RouteValuesAddress
            RoutingFeature SuppressLinkGenerationMetadata SuppressMatchingMetadata VirtualPathContext VirtualPathData
            """),
        ("Microsoft.Extensions.Configuration", """
            BinderOptions ChainedConfigurationProvider ChainedConfigurationSource ConfigurationBinder ConfigurationBuilder ConfigurationDebugViewContext
            ConfigurationKeyComparer ConfigurationKeyNameAttribute ConfigurationManager ConfigurationPath ConfigurationProvider ConfigurationReloadToken
            ConfigurationRoot ConfigurationSection FileConfigurationProvider FileConfigurationSource FileLoadExceptionContext IConfiguration
            IConfigurationBuilder IConfigurationManager IConfigurationProvider IConfigurationRoot IConfigurationSection IConfigurationSource
            StreamConfigurationProvider StreamConfigurationSource
            """),
        ("Microsoft.Extensions.DependencyInjection", """
            ActivatorUtilities ActivatorUtilitiesConstructorAttribute AsyncServiceScope DefaultServiceProviderFactory FromKeyedServicesAttribute
            IHealthChecksBuilder IHttpClientBuilder IKeyedServiceProvider IMvcBuilder IMvcCoreBuilder IRazorComponentsBuilder IServerSideBlazorBuilder
            IServiceCollection IServiceProviderIsKeyedService IServiceProviderIsService IServiceScope IServiceScopeFactory ISocketsHttpHandlerBuilder
            ISupportRequiredService KeyedService ObjectFactory ServiceCollection ServiceDescriptor ServiceKeyAttribute ServiceKeyLookupMode
            ServiceLifetime ServiceProvider ServiceProviderOptions
            """),
        ("Microsoft.Extensions.Hosting", """
            BackgroundService BackgroundServiceExceptionBehavior ConsoleLifetimeOptions EnvironmentName Environments Host HostAbortedException
            HostApplicationBuilder HostApplicationBuilderSettings HostBuilder HostBuilderContext HostDefaults HostOptions IApplicationLifetime IHost
            IHostApplicationBuilder IHostApplicationLifetime IHostBuilder IHostEnvironment IHostLifetime IHostedLifecycleService IHostedService
            IHostingEnvironment WebHostBuilderOptions
            """),
        ("Microsoft.Extensions.Logging", """
            ActivityTrackingOptions EventId IExternalScopeProvider ILogger ILoggerFactory ILoggerProvider ILoggingBuilder ISupportExternalScope
            LogDefineOptions LogLevel LoggerExternalScopeProvider LoggerFactory LoggerFactoryOptions LoggerFilterOptions LoggerFilterRule LoggerMessage
            LoggerMessageAttribute ProviderAliasAttribute
            """),
        ("Microsoft.AspNetCore.Mvc", """
            AcceptedAtActionResult AcceptedAtRouteResult AcceptedResult ActionResult AntiforgeryValidationFailedResult BadRequestObjectResult
            BadRequestResult ChallengeResult ConflictObjectResult ConflictResult ContentResult CreatedAtActionResult CreatedAtRouteResult CreatedResult
            EmptyResult FileContentResult FileResult FileStreamResult ForbidResult IActionResult IViewComponentResult JsonResult LocalRedirectResult
            NoContentResult NotFoundObjectResult NotFoundResult ObjectResult OkObjectResult OkResult PartialViewResult PhysicalFileResult RedirectResult
            RedirectToActionResult RedirectToPageResult RedirectToRouteResult SignInResult SignOutResult StatusCodeResult UnauthorizedObjectResult
            UnauthorizedResult UnprocessableEntityObjectResult UnprocessableEntityResult UnsupportedMediaTypeResult ViewComponentResult ViewResult
            VirtualFileResult
            """),
    ];
}
