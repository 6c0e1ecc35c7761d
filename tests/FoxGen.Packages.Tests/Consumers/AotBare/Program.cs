using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

// One request with what the platform has, to compare sizes and starts with.
using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-1");
Console.WriteLine($"client after {(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:F0} ms");
using var body = new StringContent("""{"model": "seedance-2.0-reference-to-video", "prompt": "A cat"}""", Encoding.UTF8, "application/json");
using var response = await http.PostAsync("/v1/videos/generations", body);
Console.WriteLine(await response.Content.ReadAsStringAsync());
