Console.WriteLine($"{RivalOlder.Yaml}, {RivalNewer.Yaml}, {Acme.Video.Sketch1.Id}");
